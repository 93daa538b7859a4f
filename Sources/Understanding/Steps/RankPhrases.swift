import DialogueModel

extension PhraseChooser {
  /// How strongly a phrase claims its words; nil when it does not take part.
  func rank(of candidate: Candidate) -> UInt64? {
    var isAsked = false
    var isExact: UInt64 = 0
    switch vocabulary.senses[Int(candidate.sense)] {
    case .answer(let finding, _), .finding(let finding):
      if vocabulary.places.isPlace[finding] || lacksUnit(candidate, finding) { return nil }
      if finding == vocabulary.places.oneSide?.finding,
        candidate.range.contains(where: { looksLikeSide[$0] && candidate.says($0) })
      {
        return nil
      }
      isAsked =
        finding == asked.finding || !asked.listed.isEmpty && asked.listed.contains(finding)
    case .ifAsked(let finding, _):
      if vocabulary.places.isPlace[finding], asked.finding != finding { return nil }
      // "no swelling" does not answer another question with its "no".
      if candidate.mask == 1, passage.tokens[Int(candidate.start)].traits.contains(.no),
        !passage.isWholeClause(candidate)
      {
        return nil
      }
      isAsked = true
    case .ifAlone:
      guard passage.clauses.count == 1, passage.isWholeClause(candidate) else { return nil }
      isExact = 1
    case .notFinding:
      if leapsToAmount(candidate) { return nil }
      isExact = 1
    case .topic:
      // "is yoga ok" has one word with meaning, and all of its small ones.
      let isLong = candidate.weight > 1 || candidate.mask.nonzeroBitCount > 2
      if !isLong || !isAskedAbout(candidate) { return nil }
    case .offer: isAsked = true
    case .name: if candidate.weight < 1 { return nil }
    case .part, .direction, .unit, .grammar, .term, .condition: return nil
    }
    var rank: UInt64 = isAsked ? 1 << 40 : 0
    rank |= UInt64(candidate.weight) << 24
    rank |= isExact << 20
    rank |= UInt64(31 - min(31, candidate.gapWords)) << 12
    rank |= UInt64(31 - min(31, candidate.edits)) << 7
    rank |= UInt64(min(63, candidate.mask.nonzeroBitCount)) << 1
    // An answer says more than the finding in general does in the same words.
    if case .answer = vocabulary.senses[Int(candidate.sense)] { rank |= 1 }
    return rank
  }

  /// "in for about 2 months" is no "in {}": only what belongs to an amount may stand before it.
  private func leapsToAmount(_ candidate: Candidate) -> Bool {
    guard candidate.quantity >= 0 else { return false }
    let range = passage.quantities[Int(candidate.quantity)].range
    return candidate.range.contains { place in
      let token = passage.tokens[place]
      return place < range.lowerBound && !candidate.says(place) && token.isFiller
        && token.traits.isDisjoint(with: [.about, .article])
    }
  }

  /// A side question needs a sentence that asks, or to be all that is said.
  private func isAskedAbout(_ candidate: Candidate) -> Bool {
    var first = Int(candidate.start)
    let start = first
    while start - first < 40 {
      if isQuestion[first] { return true }
      if first == 0 || passage.tokens[first].before == .stop { break }
      first -= 1
    }
    return passage.scan.hasQuestionMark
      || passage.isWholeClause(candidate)
  }

  /// A bare number is a distance only beside another amount that has its unit.
  private func lacksUnit(_ candidate: Candidate, _ finding: Int) -> Bool {
    guard candidate.quantity >= 0, asked.finding != finding,
      passage.quantities[Int(candidate.quantity)].unit == nil,
      case .number(let units) = vocabulary.dialogue.findings[finding].kind, units.count > 1
    else { return false }
    let range = passage.quantities[Int(candidate.quantity)].range
    // "in one go"
    if passage.tokens[range.lowerBound].traits.contains(.passing) { return true }
    // "week 4", "run 2 of", "four runs" and "71 one" count something else.
    let tokens = passage.tokens
    if range.lowerBound > 0, tokens[range.lowerBound].before < .comma,
      tokens[range.lowerBound - 1].traits.contains(.doing) || isUnit(range.lowerBound - 1)
    {
      return true
    }
    if range.upperBound < tokens.count, tokens[range.upperBound].before < .comma,
      tokens[range.upperBound].traits.contains(.doing)
        || tokens[range.upperBound].number.isFinite && !tokens[range.upperBound].isFiller
    {
      return true
    }
    return !unitsSaid.contains { unit in passage.vocabulary.measures(unit, units) }
      && !isBesideItsBase(candidate, finding)
  }

  /// "longest was 14, Sunday was 18": each of two amounts that are compared says what the other is.
  private func isBesideItsBase(_ candidate: Candidate, _ finding: Int) -> Bool {
    guard let others = vocabulary.comparedWith[finding] else { return false }
    let range = passage.quantities[Int(candidate.quantity)].range
    return others.contains { other in
      guard let said = amountsSaid[other] else { return false }
      return !said.first.overlaps(range) || !said.last.overlaps(range)
    }
  }

  /// Whether a unit of time stands there: "week 4".
  private func isUnit(_ token: Int) -> Bool {
    let word = passage.tokens[token].word
    guard word > 0, let state = vocabulary.measures.next(0, .word(word)) else { return false }
    guard let first = vocabulary.measures.senses(state).first,
      case .unit = vocabulary.senses[Int(vocabulary.measures.sense(at: first))]
    else { return false }
    return true
  }
}
