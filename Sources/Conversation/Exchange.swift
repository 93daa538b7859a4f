import DialogueModel
import Differential
import Understanding

/// One turn at work: what came in, what is being made of it, and what will be said.
struct Exchange {
  let stage: Stage
  let today: Day?
  let turn: Int
  var progress: Progress
  var manner: Manner
  /// Absent unless somebody wants to know what the steps do.
  var trace: Scribe?

  /// What came in; nothing when the conversation opens.
  var input: Input?
  var message = ""
  var wasCut = false
  var reading = Reading(message: "")

  /// What is known and follows from it, as of the last judgement.
  var circumstances: Circumstances
  var standing: Standing
  /// What was said, as of the last judgement of this turn.
  var said: Known?
  /// What the message says of each finding, as steps 5 and 6 take it in.
  var told: [Told] = []
  /// The urgency that a rule would have after one further answer; worked out once a turn.
  private var raisedOnce: [Urgency]?
  /// What would follow from each answer that is left open, by finding; worked out once a turn.
  var supposedOnce: [Finding.ID: [Supposed]] = [:]
  /// What would follow from each statement that contradicts an earlier one; worked out once a turn.
  var conflictingOnce: [Supposed]?
  /// The highest urgency of the flags that are up.
  var flagLevel: Urgency
  /// Flags that would be up if an answer that was left open were the worse one.
  var possibleFlags: [Int] = []

  /// Wishes that are answered once the facts are in.
  var wishes: [Wish] = []
  /// Mentions that became facts or were taken note of.
  var used: [Mention] = []
  /// Findings that this turn filled, changed or took away.
  var changed: [Finding.ID] = []
  /// The goodbye was said before the message came.
  var hadEnded = false
  /// Of those, what took the place of an earlier answer, and was told so.
  var replaced: [Finding.ID] = []
  /// What was asked when the message came.
  var wasOpen: Open?
  /// The open question got its answer.
  var isAnswered = false
  /// The finding that the open question was about, when something was said on it.
  var answered: Finding.ID?
  /// The open question is asked in other words, because the person was not sure.
  var isAskedAnew = false
  /// The open question was left because it was not answered.
  var isLeft = false
  /// A universal moved the conversation, so that nothing else needs repair.
  var isMoved = false
  /// The turn is to be undone together with the one before.
  var wantsBack = false
  /// The input as it is to be replayed, where that is not as it came.
  var effective: [Input]?

  /// What is said, in the order of the groups.
  var notes: [Saying] = []
  var answers: [Saying] = []
  var lines: [Saying] = []
  var question: Question?
  /// The question comes back in its short form or, when this is false, is asked in full.
  var isReturn = false
  var fault: Fault?
  var unused: [String] = []

  /// What follows where one of the answers that were left open is the one that was meant, or one of
  /// two statements the one that holds.
  struct Supposed {
    /// The share of the people who give one of the open answers that gives this one.
    let share: Double
    let known: Known
    let scores: [Double]

    init(share: Double, _ circumstances: Circumstances) {
      self.share = share
      known = circumstances.known
      scores = circumstances.scores
    }
  }

  enum Wish: Hashable {
    case why, again, help, summary, think, report
    case meaning(Term.ID?, String)
    case topic(Topic.ID)
    case worry(Condition.ID)
  }

  init(
    on stage: Stage, from progress: Progress, _ judgement: Judgement, _ manner: Manner, turn: Int,
    today: Day?, trace: Scribe? = nil
  ) {
    self.trace = trace
    self.stage = stage
    self.progress = progress
    self.manner = manner
    self.turn = turn
    self.today = today
    circumstances = judgement.circumstances
    standing = judgement.standing
    flagLevel = stage.rulebook.level(of: judgement.circumstances.flags)
  }

  /// Takes the turn, step by step.
  mutating func run() {
    let open = progress.open
    wasOpen = open
    hadEnded = progress.hasEnded
    normalise()
    spellAndRead()
    universal()
    guard !wantsBack else { return }
    correct()
    fill()
    isReturn = open == progress.open && !isAnswered && !isAskedAnew
    safety()
    believe()
    topic()
    repair()
    agenda()
    answerLater()
    word()
  }

  /// The urgency that a red-flag rule would have after one further answer, by the answer's place.
  mutating func raised() -> [Urgency] {
    if let raisedOnce { return raisedOnce }
    let raised = stage.rulebook.raised(in: circumstances)
    raisedOnce = raised
    return raised
  }

  /// Forgets what was worked out from facts that have changed.
  mutating func forgetRaised() {
    raisedOnce = nil
    supposedOnce = [:]
    conflictingOnce = nil
  }

  var facts: Facts {
    get { progress.facts }
    set { progress.facts = newValue }
  }

  func finding(_ id: Finding.ID) -> Finding? { stage.finding(id) }
}
