import DialogueModel

/// Finds every amount of a message: "2 or 3 weeks", "since Tuesday", "6/10", "half marathon".
struct QuantityFinder: ~Copyable {
  private let passage: Passage
  let vocabulary: Vocabulary
  let tokens: [Token]
  let today: Day?
  private var found: [QuantitySpan] = []

  init(_ passage: Passage, today: Day?) {
    self.passage = passage
    vocabulary = passage.vocabulary
    tokens = passage.tokens
    self.today = today
  }

  static func find(in passage: Passage, today: Day?) -> [QuantitySpan] {
    var finder = QuantityFinder(passage, today: today)
    for index in finder.tokens.indices { finder.look(at: index) }
    return finder.found
  }

  private mutating func look(at index: Int) {
    let token = tokens[index]
    if isStrokeUnit(index) { return }
    if token.number.isFinite { amount(at: index) }
    guard token.word > 0, !token.isNumber, let measure = measure(at: index) else { return }
    for sense in measure.senses {
      switch sense {
      case .unit(let unit): bare(unit, index..<measure.end)
      case .grammar(.half): half(index..<measure.end)
      case .grammar(let key): date(key, index..<measure.end)
      case .answer, .ifAsked, .ifAlone, .finding, .notFinding, .name, .part, .direction, .topic,
        .term,
        .condition, .offer:
        break
      }
    }
  }

  // MARK: Amounts

  private mutating func amount(at index: Int) {
    guard let first = number(at: index) else { return }
    var end = first.end
    var value = first.value
    if let times = measure(at: end), times.has(.times), let next = number(at: times.end) {
      value *= next.value
      end = next.end
    }
    if let most = outOf(at: end) {
      add(index..<most.end, Quantity(value, unit: nil), unit: nil, outOf: most.value)
      return
    }
    amount(index, end, value, upper: nil, needsUnit: first.needsUnit)
    if end < tokens.count, isStrokeUnit(end) { return }
    tagged(index, end, value)
    // "from 20 to 35" is a change, and no range.
    let isChange = index > 0 && measure(at: index - 1)?.has(.since) == true
    if !isChange, let upper = upper(at: end, above: value) {
      amount(index, upper.end, value, upper: upper.value, needsUnit: false)
    }
  }

  /// Adds the number with its unit, and the bare number where that makes sense.
  private mutating func amount(
    _ start: Int, _ end: Int, _ value: Double, upper: Double?, needsUnit: Bool
  ) {
    guard let unit = unit(at: end, of: value) else {
      // "70kg" is an amount of something that is not measured here.
      let isOther = end < tokens.count && tokens[end].isAttached
      if !needsUnit, !isOther {
        add(start..<end, Quantity(value, upper: upper, unit: nil), unit: nil)
      }
      return
    }
    var (value, end) = (value, unit.end)
    if let half = measure(at: end), half.has(.half), half.end > end + 1 {
      value += 0.5
      end = half.end
    }
    var quantity = Quantity(value, upper: upper, unit: vocabulary.dialogue.units[unit.unit].id)
    quantity.isVague = (start..<end).contains { measure(at: $0)?.has(.vague) ?? false }
    add(start..<end, quantity, unit: unit.unit)
  }

  private func number(at index: Int) -> (value: Double, end: Int, needsUnit: Bool)? {
    guard index < tokens.count, tokens[index].number.isFinite else { return nil }
    var value = tokens[index].number
    var end = index + 1
    var needsUnit = tokens[index].isFiller
    func next() -> Double? {
      guard end < tokens.count, !tokens[end].isNumber, tokens[end].number.isFinite,
        tokens[end].before <= .dash, !tokens[end].isFiller
      else { return nil }
      return tokens[end].number
    }
    if tokens[index].isNumber {
      if let half = measure(at: end), half.has(.half), half.end > end + 1 {
        value += 0.5
        end = half.end
      }
      return (value, end, false)
    }
    if needsUnit, let more = next() {
      // "a couple", "a hundred".
      value = more
      end += 1
      needsUnit = false
    } else if value >= 20, value < 100, value.truncatingRemainder(dividingBy: 10) == 0,
      let more = next(), more >= 1, more < 10
    {
      value += more
      end += 1
    } else if let more = next(), more == 100 {
      value *= more
      end += 1
    }
    if let half = measure(at: end), half.has(.half), half.end > end + 1 {
      value += 0.5
      end = half.end
    }
    return (value, end, needsUnit)
  }

  /// Whether a number stands behind another and a stroke, and is a unit there: "4/52" is 4 weeks.
  private func isStrokeUnit(_ index: Int) -> Bool {
    guard index > 0, tokens[index].isNumber, tokens[index].before == .slash,
      tokens[index - 1].number.isFinite, tokens[index].word > 0
    else { return false }
    return measure(at: index)?.unit != nil
  }

  /// "42M" and "F, 52": a number of two digits beside a single letter, which a phrase has to take
  /// with it.
  private mutating func tagged(_ start: Int, _ end: Int, _ value: Double) {
    guard tokens[start].isNumber, end == start + 1, value >= 10, value < 100,
      value == value.rounded()
    else { return }
    let clause = passage.clause(of: start)
    let isAlone = clause == start..<end
    if end < tokens.count, isLetter(end), tokens[end].before < .comma || isAlone {
      add(start..<end, Quantity(value, unit: nil), unit: nil, tag: end)
    }
    if start > 0, isLetter(start - 1), tokens[start].before < .comma || isAlone {
      add(start..<end, Quantity(value, unit: nil), unit: nil, tag: start - 1)
    }
  }

  private func isLetter(_ index: Int) -> Bool {
    tokens[index].end - tokens[index].start == 1 && tokens[index].word > 0
      && passage.bytes[Int(tokens[index].start)] | 0x20 >= 0x61
      && !tokens[index].isFiller && !tokens[index].isNumber
  }

  /// The upper end of "2-3", "2 to 3" and "2 or 3".
  private func upper(at index: Int, above lower: Double) -> (value: Double, end: Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].before == .dash || tokens[index].before == .slash,
      let next = number(at: index), next.value > lower, !next.needsUnit
    {
      return (next.value, next.end)
    }
    // "five six weeks"
    if tokens[index].before == .none, let next = number(at: index), !next.needsUnit,
      next.value == lower + 1
    {
      return (next.value, next.end)
    }
    guard let range = measure(at: index), range.has(.range),
      let next = number(at: range.end), next.value > lower, !next.needsUnit
    else { return nil }
    return (next.value, next.end)
  }

  private func outOf(at index: Int) -> (value: Double, end: Int)? {
    guard index < tokens.count else { return nil }
    if tokens[index].before == .slash, tokens[index].isNumber {
      let most = tokens[index].number
      return most == 10 || most == 100 || most == 5 ? (most, index + 1) : nil
    }
    guard let of = measure(at: index), of.has(.outOf), of.end < tokens.count,
      tokens[of.end].number.isFinite
    else { return nil }
    let most = tokens[of.end].number
    return most == 10 || most == 100 || most == 5 ? (most, of.end + 1) : nil
  }

  /// The unit that follows a number, past "of".
  private func unit(
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
  private mutating func bare(_ unit: Int, _ range: Range<Int>) {
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

  /// "half an hour", "half a mile".
  private mutating func half(_ range: Range<Int>) {
    guard range.count == 1, let unit = unit(at: range.upperBound, pastArticle: true) else { return }
    let known = vocabulary.dialogue.units[unit.unit]
    add(
      range.lowerBound..<unit.end, Quantity(0.5, unit: known.id), unit: unit.unit)
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

  mutating func add(
    _ range: Range<Int>, _ quantity: Quantity, unit: Int?, outOf: Double? = nil,
    isDate: Bool = false, isBare: Bool = false, tag: Int? = nil
  ) {
    // Beyond any measure of a person; and no arithmetic may overflow further on.
    guard quantity.value.isFinite, quantity.value < 1_000_000 else { return }
    found.append(
      QuantitySpan(
        range: range, quantity: quantity, unit: unit, outOf: outOf, isDate: isDate,
        isBare: isBare, tag: tag))
  }
}
