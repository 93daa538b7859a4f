import DialogueModel

extension Vocabulary {
  /// Whether the finding's answers are amounts.
  func isMeasured(_ finding: Int) -> Bool {
    switch findings[finding].kind {
    case .number, .scale, .duration: true
    case .oneOf, .anyOf, .yesNo, .bands: false
    }
  }

  /// Whether an amount can be what a phrase with a place for one means.
  func fits(_ sense: Sense, _ span: QuantitySpan, asked: Int? = nil) -> Bool {
    guard let finding = sense.finding else { return true }
    // The letter of "42m" makes the number a person's age.
    if span.tag != nil {
      if case .number(let units) = dialogue.findings[finding].kind { return units.count == 1 }
      return findings[finding].kind == .oneOf
    }
    switch dialogue.findings[finding].kind {
    case .duration(let units):
      guard span.outOf == nil, measures(span, units) else { return false }
      // "sat for 5 minutes": minutes and hours are rarely how long it has hurt.
      return span.isDate || finding == asked || baseAmount(of: span.quantity) >= 0.25
    case .number(let units):
      if span.outOf != nil || span.isDate { return false }
      guard let unit = span.unit else { return true }
      // Two marathons are no distance of a run.
      if span.quantity.middle > 1, dialogue.units[unit].factor >= 5 { return false }
      return measures(span, units)
    case .scale(let range):
      guard span.unit == nil, span.outOf == nil || span.outOf == Double(range.upperBound) else {
        return false
      }
      return span.quantity.value >= Double(range.lowerBound)
        && span.quantity.value <= Double(range.upperBound)
    case .oneOf, .anyOf, .yesNo, .bands:
      // "3 miles in", "after 10 minutes": days and weeks are told of something else.
      guard let unit = span.unit, !span.isBare, !span.isDate else { return false }
      let isTime = dialogue.units[unit].dimension == dayUnit.map { dialogue.units[$0].dimension }
      return !isTime || baseAmount(of: span.quantity) < 0.5
    }
  }

  /// What an amount says about a finding of a kind that is measured.
  func tell(_ span: QuantitySpan, of finding: Int) -> (quantity: Quantity, answers: [Int])? {
    switch dialogue.findings[finding].kind {
    case .number, .scale, .duration: break
    case .oneOf, .anyOf, .yesNo, .bands: return nil
    }
    let amount = baseAmount(of: span.quantity)
    return (span.quantity, band(of: amount, in: finding).map { [$0] } ?? [])
  }

  /// The answer whose band holds an amount.
  func band(of amount: Double, in finding: Int) -> Int? {
    let answers = dialogue.findings[finding].answers
    guard answers.contains(where: { $0.upTo != nil }) else { return nil }
    for (index, answer) in answers.enumerated() where !answer.isNotSure {
      guard let bound = answer.upTo else { return index }
      if amount < bound.value || (bound.isInclusive && amount == bound.value) { return index }
    }
    return nil
  }

  /// The middle of an amount, in the base unit of its dimension.
  func baseAmount(of quantity: Quantity) -> Double {
    guard let unit = quantity.unit, let known = dialogue.units.first(where: { $0.id == unit })
    else { return quantity.middle }
    return quantity.middle * known.factor
  }

  private func measures(_ span: QuantitySpan, _ units: [Unit.ID]) -> Bool {
    guard let unit = span.unit else { return false }
    return measures(unit, units)
  }

  /// Whether a unit measures the same as those.
  func measures(_ unit: Int, _ units: [Unit.ID]) -> Bool {
    guard let first = units.first else { return false }
    let dimension = dialogue.units[unit].dimension
    return dialogue.units.first { $0.id == first }?.dimension == dimension
  }
}
