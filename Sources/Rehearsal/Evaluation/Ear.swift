import Conversation
import DialogueModel
import Understanding

/// Holds what is understood against what the person meant.
struct Ear {
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
