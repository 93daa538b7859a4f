import DialogueModel

extension PhraseFinder {
  /// Whether the amount that a walk took tells of a sense.
  func tellsAmount(_ walk: Walk, _ sense: Sense) -> Bool {
    let quantity = quantities[Int(walk.quantity)]
    // An amount all by itself needs a unit to say what it is about.
    let isAlone =
      walk.weight == 2 && quantity.unit == nil && quantity.outOf == nil
      && quantity.range.count == walk.place - walk.start
    if isAlone, !standsApart(quantity, sense) { return false }
    return vocabulary.fits(sense, quantity, asked: asked.finding) && isTagged(walk)
  }

  /// "Hi, 52, sore knee": the only number that stands between two pauses, of two digits, tells
  /// of what has bands of a single unit.
  private func standsApart(_ quantity: QuantitySpan, _ sense: Sense) -> Bool {
    guard asked.finding == nil, let finding = sense.finding, quantity.quantity.upper == nil,
      case .number(let units) = vocabulary.dialogue.findings[finding].kind, units.count == 1,
      quantity.quantity.value >= 10, quantity.quantity.value < 100,
      vocabulary.band(of: quantity.quantity.value, in: finding) != nil
    else { return false }
    let place = quantity.range.lowerBound
    guard quantity.range.count == 1, tokens[place].isNumber, tokens.count > 1,
      place == 0 || tokens[place].before >= .comma,
      place + 1 == tokens.count || tokens[place + 1].before >= .comma
    else { return false }
    guard saysMore else { return false }
    // "20, 25 and 30" are something else.
    return !(place > 0 && tokens[place - 1].number.isFinite)
      && !(place + 1 < tokens.count && tokens[place + 1].number.isFinite)
  }

  /// A letter beside an amount belongs to it: "42f", and not "m, across four".
  private func isTagged(_ walk: Walk) -> Bool {
    let quantity = quantities[Int(walk.quantity)]
    if let tag = quantity.tag { return says(tag, walk) && isTag(tag, walk) }
    guard quantity.unit == nil, quantity.outOf == nil else { return true }
    return !(walk.start..<walk.place).contains { token in
      tokens[token].end - tokens[token].start == 1 && !tokens[token].isNumber
        && !tokens[token].isFiller && says(token, walk)
    }
  }

  private func says(_ token: Int, _ walk: Walk) -> Bool {
    token >= walk.start && token < walk.place && walk.mask & (1 << UInt64(token - walk.start)) != 0
  }

  /// "42f" is a person's, and so is "42m" alone; with other words around it may be 42 miles, unless
  /// the phrase has some of them.
  private func isTag(_ tag: Int, _ walk: Walk) -> Bool {
    if walk.mask.nonzeroBitCount > 2 { return true }
    let isUnit = vocabulary.measures.next(0, .word(tokens[tag].word)).map { state in
      !vocabulary.measures.senses(state).isEmpty
    }
    if isUnit != true { return true }
    var start = walk.start
    while start > 0, tokens[start].before < .comma {
      start -= 1
      guard tokens[start].isFiller else { return false }
    }
    return walk.place == tokens.count || tokens[walk.place].before >= .comma
  }
}
