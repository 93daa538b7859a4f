import Conversation
import DialogueModel
import Understanding

/// Counts what a conversation costs the person.
struct Tally {
  var emergencyTurn: Int?
  var askedAgain: [String] = []
  var lostCount = 0

  mutating func count(_ performance: Performance, turn: Int, answered: Question?) {
    if emergencyTurn == nil, performance.assessment.urgency == .emergency { emergencyTurn = turn }
    guard let question = performance.question, !question.findings.isEmpty else { return }
    if question.id == answered?.id { lostCount += 1 }
    // What was said in two ways, or without its unit, is rightly asked about.
    guard !performance.isSettling else { return }
    let isKnown = question.findings.allSatisfy { finding in
      performance.known.of(finding).contains {
        !$0.isNotSure && $0.open != true && $0.polarity != .denied
      }
    }
    if isKnown { askedAgain.append(question.id) }
  }
}
