import Conversation
import DialogueModel
import Understanding

extension Claim.Holding {
  func contradiction(
    of held: [Turn.Known], _ finding: Finding.ID, in dialogue: Dialogue
  ) -> String? {
    let isSo: Bool
    switch self {
    case .affirmed(let answer): isSo = held.contains { $0.affirms(answer) }
    case .notAffirmed(let answer): isSo = !held.contains { $0.affirms(answer) }
    case .denied(let answer):
      isSo = held.contains { $0.answer == answer.text && $0.polarity == .denied }
    case .known: isSo = held.contains { !$0.isNotSure && $0.open != true }
    case .unknown: isSo = held.isEmpty
    case .notSure: isSo = held.contains(where: \.isNotSure)
    case .unsure: isSo = held.contains { $0.polarity == .unsure && !$0.isNotSure }
    case .open: isSo = held.contains { $0.open == true }
    case .amount(let comparison, let wanted):
      isSo = held.compactMap(\.quantity).contains { dialogue.compare($0, comparison, wanted) }
    }
    guard !isSo else { return nil }
    return "\(finding) is \(held.isEmpty ? "unknown" : held.map(\.inWords).listed)"
  }
}

extension Dialogue {
  func isCondition(_ id: Condition.ID, named name: String) -> Bool {
    id.text == name
      || conditions.contains { $0.id == id && $0.families.contains(name) }
  }

  /// Compares two amounts of one dimension in its base unit.
  fileprivate func compare(
    _ held: Quantity, _ comparison: Predicate.Comparison, _ wanted: Quantity
  ) -> Bool {
    func named(_ id: Unit.ID?) -> Unit? {
      units.first { $0.id == id || $0.one == id?.text || $0.many == id?.text }
    }
    func inBase(_ quantity: Quantity, or unit: Unit.ID?) -> Double {
      quantity.middle * (named(quantity.unit ?? unit)?.factor ?? 1)
    }
    let left = inBase(held, or: wanted.unit)
    let right = inBase(wanted, or: held.unit)
    let slack = 1e-6 * max(1, abs(right))
    switch comparison {
    case .less: return left < right - slack
    case .atMost: return left <= right + slack
    case .equal: return abs(left - right) <= slack
    case .atLeast: return left >= right - slack
    case .more: return left > right + slack
    }
  }
}
