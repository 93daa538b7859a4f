package import Conversation
package import DialogueModel
import Understanding

/// One case played through a whole conversation, and what came of it.
package struct Interview: Sendable {
  package let evaluated: EvaluationCase
  /// Every condition in play, likeliest first.
  package let ranked: [Assessment.Leading]
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

  package var isEmergency: Bool { evaluated.urgency.upperBound == .emergency }
}

/// Counts what a conversation costs the person.
private struct Tally {
  var emergencyTurn: Int?
  var askedAgain: [String] = []
  var lostCount = 0

  mutating func count(_ performance: Performance, turn: Int, answered: Question?) {
    if emergencyTurn == nil, performance.assessment.urgency == .emergency { emergencyTurn = turn }
    guard let question = performance.question, !question.findings.isEmpty else { return }
    if question.id == answered?.id { lostCount += 1 }
    let isKnown = question.findings.allSatisfy { finding in
      performance.known.of(finding).contains {
        !$0.isNotSure && $0.open != true && $0.polarity != .denied
      }
    }
    if isKnown { askedAgain.append(question.id) }
  }
}

/// Holds what is understood against what the person meant.
private struct Ear {
  let `case`: EvaluationCase
  var misheard: [Interview.Misheard] = []
  private var told: Set<String> = []

  init(case evaluated: EvaluationCase) {
    self.case = evaluated
  }

  mutating func listen(to performance: Performance, after reply: Person.Reply, asked: Question?) {
    let said = reply.input.written.joined(separator: " ")
    for held in performance.known {
      guard let meant = self.case.knows[held.finding], held.contradicts(meant),
        told.insert("\(held.finding) \(held.inWords)").inserted
      else { continue }
      misheard.append(
        Interview.Misheard(
          fault: .wrong, said: said, asked: asked?.id, finding: held.finding,
          meant: meant.joined(separator: " or "), held: held.inWords))
    }
    for meant in reply.meant {
      let held = performance.known.of(meant.finding)
      guard !held.contains(where: { $0.isMeant(by: meant.answer) }),
        told.insert("\(meant.finding) \(said)").inserted
      else { continue }
      misheard.append(
        Interview.Misheard(
          fault: .missed, said: said, asked: asked?.id, finding: meant.finding,
          meant: meant.answer, held: held.isEmpty ? "nothing" : held.map(\.inWords).listed))
    }
  }
}

extension Turn.Known {
  /// What is held cannot be true of a person of whom all these answers are.
  fileprivate func contradicts(_ meant: [String]) -> Bool {
    guard !isNotSure, open != true else { return false }
    let names = [answer, band?.text].compactMap { $0 }
    if polarity == .denied { return meant.first == answer }
    if meant.contains(where: { names.contains($0) }) { return false }
    guard quantity != nil else { return true }
    // Amounts are told in other units and rounded; only a band that is not theirs is wrong.
    return band != nil && !meant.contains { $0.first?.isNumber == true && Double($0) != nil }
      && !meant.contains { $0.contains(" ") }
  }

  /// The person's answer has arrived.
  fileprivate func isMeant(by answer: String) -> Bool {
    guard !isNotSure else { return false }
    // "No swelling" may be held as a denial of the one or as its own answer.
    if polarity == .denied { return answer == "no" || answer == "none" }
    return self.answer == answer || band?.text == answer || quantity != nil
  }
}
