import DialogueModel
import Differential

/// How far a conversation has come: everything that `back` takes back.
struct Progress: Hashable, Sendable, Codable {
  /// All that was said; what follows from it is worked out anew each turn.
  var facts = Facts()
  /// Messages in which the person told something in their own words, for the report.
  var stories: [String] = []
  /// Conditions that the person named as their own guess.
  var worries: [Condition.ID] = []
  /// The state that the conversation is in.
  var state: State.ID
  var open: Open?
  /// The question that another one came before; it comes back after that.
  var suspended: Open?
  /// Lines said and stories listened to, by the names of their lines.
  var visited: [Line.ID] = []
  /// Checklists that were answered.
  var checked: [Checklist.ID] = []
  /// Checklists that were passed over, to come back before the outcome.
  var postponed: [Checklist.ID] = []
  /// Checklists that are asked once more because the person was not sure.
  var doubted: [Checklist.ID] = []
  /// Checklists of dangers that the person said yes to without saying which.
  var feared: [Checklist.ID] = []
  /// Side questions that wait for a list of dangers.
  var later: [Topic.ID] = []
  /// What narrowing and safety asked, in order.
  var narrowed: [Finding.ID] = []
  /// How many questions were asked for safety right before the outcome.
  var lastChecks = 0
  /// Findings whose place or unit was asked for, so that it is not asked again.
  var clarified: [Finding.ID] = []
  /// Statements that contradict an earlier one, and wait to be settled.
  var conflicts: [Fact] = []
  /// What was changed, latest last, so that it can be restored.
  var corrections: [Correction] = []
  /// The finding that the person asked to change, while its question is open.
  var changing: Finding.ID?
  /// The last question that got an answer.
  var lastAnswered: Finding.ID?
  var stopReason: StopReason?
  var isConcluded = false
  /// What the outcome named first, so that news which change it are told.
  var toldFirst: Condition.ID?
  var hasEnded = false
  /// The person told something of themselves.
  var isOwnStory = false
  /// The story is somebody else's: a child's, or that of a person who is only spoken of.
  var isForAnother = false

  init(at state: State.ID) {
    self.state = state
  }
}

/// A change of something said before.
struct Correction: Hashable, Sendable, Codable {
  var finding: Finding.ID
  var before: Fact
  /// What hung on the old answer.
  var dropped: [Fact]
}

/// The open question.
enum Open: Hashable, Sendable, Codable {
  /// Any story answers it; named by its line.
  case story(Line.ID)
  case finding(Finding.ID)
  case checklist(Checklist.ID)
  /// Which of several places, or in general which of several answers, is meant.
  case which(Finding.ID)
  /// The unit of a bare number.
  case unit(Finding.ID)
  /// Which of two statements that contradict each other holds.
  case conflict(Finding.ID)
  /// What the person may do next; named by its line.
  case offers(Line.ID)
  /// What the person wants to change.
  case changeWhat

  /// The finding that an answer is about.
  var finding: Finding.ID? {
    switch self {
    case .finding(let finding), .which(let finding), .unit(let finding), .conflict(let finding):
      finding
    case .story, .checklist, .offers, .changeWhat: nil
    }
  }
}
