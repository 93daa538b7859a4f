package import Conversation
package import DialogueModel
import Understanding

/// One case played through a whole conversation, and what came of it.
package struct Interview: Sendable {
  package let evaluated: EvaluationCase
  /// Every condition in play, likeliest first.
  package let ranked: Assessment.Ranking
  package let urgency: Urgency
  package let flags: [RedFlag.ID]
  package let isConcluded: Bool
  /// The first message after which the urgency was that of an emergency.
  package let emergencyTurn: Int?
  package let questionCount: Int
  /// Questions about what was already known.
  package let askedAgain: [String]
  /// How often a question came back because its answer was not understood.
  package let lostCount: Int
  package let misheard: [Misheard]
  /// The conversation as a transcript.
  package let text: String

  /// Something held that the person did not mean, or meant and not held.
  package struct Misheard: Hashable, Sendable {
    package enum Fault: String, Hashable, Sendable {
      case wrong, missed
    }

    package var fault: Fault
    package var said: String
    package var asked: String?
    package var finding: Finding.ID
    package var meant: String
    package var held: String
  }

  /// More messages than any person would send to one conversation.
  private static let patience = 80

  /// Plays a case to its outcome.
  package init(
    of evaluated: EvaluationCase, on stage: Stage, phrasebook: Phrasebook,
    manner: Person.Manner, seed: UInt64
  ) {
    var person = Person(
      knowing: evaluated.knows, manner: manner, phrasebook: phrasebook,
      chance: Chance(seed: seed, for: evaluated.id))
    var performance = Performance(of: stage, today: nil)
    var ear = Ear(case: evaluated)
    var tally = Tally()
    var attempts: [String: Int] = [:]
    var reply = Person.Reply(input: .say(evaluated.opening), meant: [])
    for turn in 1...Self.patience {
      let asked = performance.question
      performance.take(reply.input)
      ear.listen(to: performance, after: reply, asked: asked)
      tally.count(performance, turn: turn, answered: asked)
      guard let question = performance.question, question.kind != .offer,
        !performance.assessment.concluded, !performance.isEnded
      else { break }
      attempts[question.id, default: -1] += 1
      reply = person.reply(to: question, attempt: attempts[question.id] ?? 0)
    }
    let assessment = performance.assessment
    self.evaluated = evaluated
    ranked = assessment.leading
    urgency = assessment.urgency
    flags = assessment.flags
    // An emergency is an outcome of its own: it stops the interview and tells what to do.
    isConcluded = assessment.concluded || assessment.urgency == .emergency
    emergencyTurn = tally.emergencyTurn
    questionCount = performance.questionCount
    askedAgain = tally.askedAgain
    lostCount = tally.lostCount
    misheard = ear.misheard
    text = TranscriptRecorder(of: stage.dialogue, today: nil).text(of: performance)
  }

  /// The place of the first acceptable condition, from 1.
  package var rank: Int? {
    ranked.firstIndex { evaluated.acceptable.contains($0.condition) }.map { $0 + 1 }
  }

  /// By how many levels the urgency is too low (negative) or too high.
  package var urgencyError: Int {
    if urgency < evaluated.urgency.lowerBound {
      return urgency.rank - evaluated.urgency.lowerBound.rank
    }
    return max(0, urgency.rank - evaluated.urgency.upperBound.rank)
  }

  /// Every reader calls it an emergency.
  package var mustBeEmergency: Bool { evaluated.urgency.lowerBound == .emergency }

  /// Some reader calls it an emergency.
  package var mayBeEmergency: Bool { evaluated.urgency.upperBound == .emergency }
}
