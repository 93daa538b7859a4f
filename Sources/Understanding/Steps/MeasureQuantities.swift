import DialogueModel

/// Finds every amount of a message: "2 or 3 weeks", "since Tuesday", "6/10", "half marathon".
struct QuantityFinder: ~Copyable {
  let passage: Passage
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

  /// "half an hour", "half a mile".
  private mutating func half(_ range: Range<Int>) {
    guard range.count == 1, let unit = unit(at: range.upperBound, pastArticle: true) else { return }
    let known = vocabulary.dialogue.units[unit.unit]
    add(
      range.lowerBound..<unit.end, Quantity(0.5, unit: known.id), unit: unit.unit)
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
