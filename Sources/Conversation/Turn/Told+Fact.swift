import DialogueModel
import Differential

extension Told {
  /// Whether what is told cannot hold together with what was held.
  func contradicts(_ held: Fact, _ numbering: Numbering) -> Bool {
    if let old = held.side, let new = fact.side, old != new { return true }
    if let old = held.quantity, let new = fact.quantity {
      return !isNear(old, new, numbering)
    }
    if !Set(fact.denied).isDisjoint(with: held.affirmed) { return true }
    if !Set(fact.affirmed).isDisjoint(with: held.denied) { return true }
    let old = Set(answers(of: held, numbering))
    let new = Set(answers(of: fact, numbering))
    if finding.kind == .anyOf {
      guard let none = finding.denied, !old.isEmpty, !new.isEmpty else { return false }
      return old.contains(none) != new.contains(none)
    }
    if !old.isEmpty, !new.isEmpty { return old.isDisjoint(with: new) }
    return !old.isEmpty && !fact.open.isEmpty && old.isDisjoint(with: fact.open)
  }

  /// The answers that a fact affirms, a number by its band.
  private func answers(of fact: Fact, _ numbering: Numbering) -> [Answer.ID] {
    guard let quantity = fact.quantity, let amount = finding.amount(of: quantity, numbering) else {
      return fact.affirmed
    }
    return finding.band(of: amount).map { [finding.answers[$0].id] } ?? []
  }

  /// Whether two amounts may well mean the same: "2 weeks" and "10 days" do, 20 and 30 km do not.
  private func isNear(_ old: Quantity, _ new: Quantity, _ numbering: Numbering) -> Bool {
    guard let first = finding.amount(of: old, numbering),
      let second = finding.amount(of: new, numbering)
    else { return old.unit == nil || new.unit == nil ? old.value == new.value : false }
    if case .duration = finding.kind, let band = finding.band(of: first),
      band == finding.band(of: second)
    {
      return true
    }
    return (first - second).magnitude <= 0.02 * max(first.magnitude, second.magnitude)
  }

  /// The held fact with what is told added to it.
  func added(to held: Fact) -> Fact {
    var result = held
    result.turn = fact.turn
    result.text = fact.text
    result.isNotSure = false
    result.certainty = fact.certainty
    result.side = fact.side ?? held.side
    if let quantity = fact.quantity {
      result.quantity = quantity
      if quantity.unit == nil, quantity.value == held.quantity?.value {
        result.quantity = held.quantity
      }
      result.affirmed = []
    }
    for answer in fact.denied where !result.denied.contains(answer) { result.denied.append(answer) }
    if finding.kind == .anyOf {
      for answer in fact.affirmed where !result.affirmed.contains(answer) {
        result.affirmed.append(answer)
      }
    } else if !fact.affirmed.isEmpty {
      result.affirmed = fact.affirmed
    }
    result.open = result.affirmed.isEmpty ? narrowed(held.open) : []
    result.open.removeAll { result.denied.contains($0) }
    if result.open.count == 1 {
      result.affirmed += result.open
      result.open = []
    }
    return result
  }

  private func narrowed(_ open: [Answer.ID]) -> [Answer.ID] {
    guard !fact.open.isEmpty, !open.isEmpty else { return open + fact.open }
    let common = open.filter(fact.open.contains)
    return common.isEmpty ? fact.open : common
  }

  /// Whether it names a wider place that holds the nearer one, and so takes nothing from it.
  func isWider(than held: Fact) -> Bool {
    fact.affirmed.isEmpty && !Set(fact.open).isDisjoint(with: held.affirmed)
  }

  /// The held fact as a correction leaves it.
  func corrected(_ held: Fact) -> Fact {
    guard finding.kind == .anyOf, !fact.denied.isEmpty else {
      // Only the side, or nothing positive, was said: the rest stays as it was.
      guard fact.affirmed.isEmpty, fact.quantity == nil, fact.open.isEmpty || isWider(than: held)
      else {
        var result = fact
        if result.side == nil { result.side = held.side }
        return result
      }
      var result = held
      result.turn = fact.turn
      result.text = fact.text
      result.side = fact.side ?? held.side
      result.affirmed.removeAll { fact.denied.contains($0) }
      for answer in fact.denied where !result.denied.contains(answer) {
        result.denied.append(answer)
      }
      return result
    }
    // "Not this, that": one place goes, one comes, the others stay.
    var result = held
    result.affirmed.removeAll { fact.denied.contains($0) }
    result.denied.removeAll { fact.affirmed.contains($0) }
    return added(to: result)
  }
}
