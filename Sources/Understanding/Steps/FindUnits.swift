import DialogueModel

extension QuantityFinder {
  /// The unit that follows a number, past "of".
  func unit(
    at index: Int, of value: Double = 1, pastArticle: Bool = false
  ) -> (unit: Int, end: Int)? {
    var index = index
    var skipped = 0
    while index < tokens.count {
      if isStrokeUnit(index) { return measure(at: index)?.unit.map { ($0, index + 1) } }
      guard tokens[index].before <= .dash, !tokens[index].isNumber else { return nil }
      if let measure = measure(at: index), let unit = self.unit(of: measure, for: value) {
        return (unit, measure.end)
      }
      // "two this year" are no two years, nor "28 the week before" 28 weeks.
      if tokens[index].traits.contains(.pronoun) { return nil }
      if tokens[index].traits.contains(.article), !pastArticle { return nil }
      guard tokens[index].isFiller || tokens[index].word == 0 && skipped == 0, skipped < 2,
        !tokens[index].number.isFinite
      else { return nil }
      if tokens[index].word == 0 { return nil }
      index += 1
      skipped += 1
    }
    return nil
  }

  /// Of units that are written alike, the largest, and from a hundred on the smallest: 20 m are
  /// miles, and 400 m are metres.
  private func unit(of measure: Measure, for value: Double) -> Int? {
    guard value >= 100 || measure.senses.count > 1 else { return measure.unit }
    let units = measure.senses.compactMap { sense in
      if case .unit(let unit) = sense { unit } else { nil }
    }
    let bySize = units.sorted {
      vocabulary.dialogue.units[$0].factor < vocabulary.dialogue.units[$1].factor
    }
    return value < 100 ? bySize.last : bySize.first
  }

  /// A unit without a number: one of it, or several when it is written in the plural.
  mutating func bare(_ unit: Int, _ range: Range<Int>) {
    let known = vocabulary.dialogue.units[unit]
    // "mile 3", "day 4"
    if known.factor < 5, range.upperBound < tokens.count, tokens[range.upperBound].isNumber,
      tokens[range.upperBound].before == .none, self.unit(at: range.upperBound + 1) == nil
    {
      let value = tokens[range.upperBound].number
      add(range.lowerBound..<range.upperBound + 1, Quantity(value, unit: known.id), unit: unit)
      return
    }
    guard known.factor >= 5 else { return }
    if range.lowerBound > 0, tokens[range.lowerBound - 1].number.isFinite { return }
    let text = passage.text(range)
    let several = text.utf8.elementsEqual(known.many.utf8) && known.many != known.one
    // "for weeks" is a few; "marathons" are no distance.
    let isTime =
      vocabulary.dayUnit.map { vocabulary.dialogue.units[$0].dimension } == known.dimension
    if several, !isTime { return }
    var quantity = Quantity(several ? 3 : 1, unit: known.id)
    quantity.isVague = several
    add(range, quantity, unit: unit, isBare: true)
  }

  /// Whether a number stands behind another and a stroke, and is a unit there: "4/52" is 4 weeks.
  func isStrokeUnit(_ index: Int) -> Bool {
    guard index > 0, tokens[index].isNumber, tokens[index].before == .slash,
      tokens[index - 1].number.isFinite, tokens[index].word > 0
    else { return false }
    return measure(at: index)?.unit != nil
  }

  struct Measure {
    var end: Int
    var senses: [Sense]

    func has(_ key: Grammar.Key) -> Bool { senses.contains(.grammar(key)) }

    var unit: Int? {
      for sense in senses { if case .unit(let unit) = sense { return unit } }
      return nil
    }
  }

  /// The longest word or words around numbers that begin at a token.
  func measure(at index: Int) -> Measure? {
    var state: Automaton.State = 0
    var place = index
    var best: Measure?
    while place < tokens.count, tokens[place].word > 0,
      place == index || tokens[place].before <= .dash,
      let next = vocabulary.measures.next(state, .word(tokens[place].word))
    {
      state = next
      place += 1
      let meanings = vocabulary.measures.senses(state)
      guard !meanings.isEmpty else { continue }
      best = Measure(
        end: place,
        senses: meanings.map { vocabulary.senses[Int(vocabulary.measures.sense(at: $0))] })
    }
    return best
  }
}
