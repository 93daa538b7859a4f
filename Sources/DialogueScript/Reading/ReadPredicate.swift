import DialogueModel

extension Script {
  /// A predicate at a cursor, which moves behind it; nil when it was reported.
  mutating func predicate(_ cursor: inout Cursor) -> Predicate? {
    guard let first = conjunction(&cursor) else { return nil }
    var all = [first]
    while true {
      let word = operatorToken(cursor)
      guard word.keyword == .or else { break }
      cursor = word.after
      guard let next = conjunction(&cursor) else { return nil }
      all.append(next)
    }
    return all.count == 1 ? first : .or(all)
  }

  mutating func conjunction(_ cursor: inout Cursor) -> Predicate? {
    guard let first = claim(&cursor) else { return nil }
    var all = [first]
    while true {
      let word = operatorToken(cursor)
      guard word.keyword == .and else { break }
      cursor = word.after
      guard let next = claim(&cursor) else { return nil }
      all.append(next)
    }
    return all.count == 1 ? first : .and(all)
  }

  /// The token that may go on with a predicate: nothing behind two spaces, and nothing on the
  /// next line but `and` and `or`.
  mutating func operatorToken(_ cursor: Cursor) -> Token {
    var next = token(cursor)
    guard cursor.depth == 0 else { return next }
    let isOver =
      next.gap == .wide || next.gap == .line && !(next.keyword == .and || next.keyword == .or)
    if isOver {
      next.kind = .end
      next.after = cursor
    }
    return next
  }

  mutating func claim(_ cursor: inout Cursor) -> Predicate? {
    let first = token(cursor)
    guard first.kind != .end else {
      report.add(.incompleteLine("a condition", at: first.span))
      return nil
    }
    switch first.keyword {
    case .not:
      cursor = first.after
      guard deeper(&cursor, at: first.span), let inner = claim(&cursor) else { return nil }
      cursor.depth -= 1
      return .not(inner)
    case .always:
      cursor = first.after
      return .always
    case .concluded:
      cursor = first.after
      return .concluded
    case .at:
      cursor = first.after
      return atLeast(first, &cursor)
    case .any:
      cursor = first.after
      guard expect([.redFlag, .is, .up], &cursor, of: first) else { return nil }
      return .anyFlagIsUp
    case .redFlag:
      cursor = first.after
      guard let name = reference(.redFlag, &cursor) else { return nil }
      guard let isNot = isOrIsNot(&cursor, of: first), expect([.up], &cursor, of: first) else {
        return nil
      }
      return negated(.flagIsUp(Identifier(names[name])), isNot)
    case .urgency:
      cursor = first.after
      guard expect([.is, .at, .least], &cursor, of: first) else { return nil }
      guard let level = urgency(&cursor) else { return nil }
      return .urgencyIsAtLeast(level)
    case .worried:
      cursor = first.after
      guard expect([.about], &cursor, of: first), let name = reference(.condition, &cursor) else {
        return nil
      }
      return .isWorriedAbout(Identifier(names[name]))
    case .leading:
      cursor = first.after
      return leading(first, &cursor)
    default: break
    }
    if first.isSign("("), isPredicate(first.after) {
      return bracketed(first, &cursor) { $0.predicate(&$1) }
    }
    if first.kind == .word, token(first.after).keyword == .is {
      return findingClaim(&cursor)
    }
    return comparison(&cursor)
  }

  func negated(_ predicate: Predicate, _ isNot: Bool) -> Predicate {
    isNot ? .not(predicate) : predicate
  }

  /// Takes the keywords one after the other; reports the predicate when one is missing.
  mutating func expect(
    _ keywords: [Keyword], _ cursor: inout Cursor, of first: Token
  ) -> Bool {
    for keyword in keywords {
      let word = token(cursor)
      guard word.keyword == keyword else {
        let whole = Span(first.span.start, max(word.span.start, first.span.end))
        let end = word.kind == .end ? first.span : word.span
        report.add(
          .unclearPredicate(
            at: end, wanted: keyword.rawValue, behind: source.text(whole)))
        return false
      }
      cursor = word.after
    }
    return true
  }

  mutating func isOrIsNot(_ cursor: inout Cursor, of first: Token) -> Bool? {
    guard expect([.is], &cursor, of: first) else { return nil }
    let word = token(cursor)
    guard word.keyword == .not else { return false }
    cursor = word.after
    return true
  }

  /// A predicate that is all that a line says.
  mutating func wholePredicate(_ head: LineHead) -> Predicate? {
    var cursor = whole(head)
    guard let found = predicate(&cursor) else { return nil }
    expectEnd(cursor)
    return found
  }
}
