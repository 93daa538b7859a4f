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

  private mutating func conjunction(_ cursor: inout Cursor) -> Predicate? {
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

  private mutating func claim(_ cursor: inout Cursor) -> Predicate? {
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
    if first.isSign("("), isPredicate(first.after) { return bracketedPredicate(first, &cursor) }
    if first.kind == .word, token(first.after).keyword == .is {
      return findingClaim(&cursor)
    }
    return comparison(&cursor)
  }

  private func negated(_ predicate: Predicate, _ isNot: Bool) -> Predicate {
    isNot ? .not(predicate) : predicate
  }

  /// Takes the keywords one after the other; reports the predicate when one is missing.
  private mutating func expect(
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

  private mutating func isOrIsNot(_ cursor: inout Cursor, of first: Token) -> Bool? {
    guard expect([.is], &cursor, of: first) else { return nil }
    let word = token(cursor)
    guard word.keyword == .not else { return false }
    cursor = word.after
    return true
  }

  private mutating func bracketedPredicate(_ open: Token, _ cursor: inout Cursor) -> Predicate? {
    guard deeper(&cursor, at: open.span) else { return nil }
    let depth = cursor.depth
    cursor = open.after
    cursor.depth = depth
    guard let inner = predicate(&cursor) else { return nil }
    let close = token(cursor)
    guard close.isSign(")") else {
      report.add(.unclosedBracket("(", at: open.span))
      return nil
    }
    cursor = close.after
    cursor.depth -= 1
    return inner
  }

  /// Whether what an opened bracket holds is a predicate and not an expression.
  private mutating func isPredicate(_ cursor: Cursor) -> Bool {
    var cursor = cursor
    var depth = 1
    while depth > 0 {
      let next = token(cursor)
      switch next.kind {
      case .end: return true
      case .atMost, .atLeast: return true
      case .sign(UInt8(ascii: "<")), .sign(UInt8(ascii: ">")), .sign(UInt8(ascii: "=")): return true
      case .sign(UInt8(ascii: "(")): depth += 1
      case .sign(UInt8(ascii: ")")): depth -= 1
      case .word:
        switch next.keyword {
        case .is, .and, .or, .not, .always, .concluded, .worried: return true
        default: break
        }
      case .sign, .number: break
      }
      cursor = next.after
    }
    return false
  }

  private mutating func atLeast(_ first: Token, _ cursor: inout Cursor) -> Predicate? {
    guard expect([.least], &cursor, of: first) else { return nil }
    let count = token(cursor)
    guard count.kind == .number, let wanted = Int(exactly: count.value), wanted > 0 else {
      report.add(.unclearPredicate(at: count.span, wanted: "a number", behind: "at least"))
      return nil
    }
    cursor = count.after
    guard expect([.of], &cursor, of: first) else { return nil }
    let open = token(cursor)
    guard open.isSign("(") else {
      report.add(
        .unclearPredicate(at: open.span, wanted: "(", behind: "at least \(wanted) of"))
      return nil
    }
    guard deeper(&cursor, at: open.span) else { return nil }
    let depth = cursor.depth
    cursor = open.after
    cursor.depth = depth
    var all: [Predicate] = []
    while true {
      guard let next = predicate(&cursor) else { return nil }
      all.append(next)
      let sign = token(cursor)
      cursor = sign.after
      if sign.isSign(";") { continue }
      guard sign.isSign(")") else {
        report.add(.unclosedBracket("(", at: open.span))
        return nil
      }
      break
    }
    cursor.depth -= 1
    if wanted > all.count {
      report.add(.impossibleCount(wanted, of: all.count, at: count.span))
    }
    return .atLeast(wanted, of: all)
  }

  private mutating func leading(_ first: Token, _ cursor: inout Cursor) -> Predicate? {
    guard let isNot = isOrIsNot(&cursor, of: first) else { return nil }
    var all: [Predicate] = []
    let any = token(cursor)
    let isList = any.keyword == .any
    if isList {
      cursor = any.after
      guard expect([.of], &cursor, of: first) else { return nil }
    }
    repeat {
      let name = token(cursor)
      guard name.kind == .word else {
        report.add(.incompleteLine("the name of a condition or a family", at: name.span))
        return nil
      }
      cursor = name.after
      if !families.contains(name.symbol),
        index[NameKey(kind: .condition, name: name.symbol)] == nil
      {
        let word = names[name.symbol]
        if let family = closest(to: word, among: families.map { names[$0] }.sorted()) {
          report.add(
            .unknownName(
              ["condition", "family"], word, at: name.span, near: (family, nil, .family)))
        } else {
          reportUnknown([.condition], name.symbol, at: name.span)
        }
      }
      all.append(.leading(names[name.symbol]))
    } while isList && takeComma(&cursor)
    return negated(all.count == 1 ? all[0] : .or(all), isNot)
  }

  private mutating func takeComma(_ cursor: inout Cursor) -> Bool {
    let comma = token(cursor)
    guard comma.isSign(","), comma.gap != .wide || cursor.depth > 0 else { return false }
    cursor = comma.after
    return true
  }

  /// `FINDING is …`
  private mutating func findingClaim(_ cursor: inout Cursor) -> Predicate? {
    let name = token(cursor)
    guard let number = findingNumbers[name.symbol] else {
      reportUnknown([.finding], name.symbol, at: name.span)
      return nil
    }
    let shape = findingShapes[number]
    let finding = Finding.ID(names[shape.name])
    cursor = name.after
    guard let isNot = isOrIsNot(&cursor, of: name) else { return nil }
    let word = token(cursor)
    switch word.keyword {
    case .known where shape.answer(word.symbol) == nil:
      cursor = word.after
      return negated(.isKnown(finding), isNot)
    case .unknown where shape.answer(word.symbol) == nil:
      cursor = word.after
      return negated(.isKnown(finding), !isNot)
    case .any where shape.answer(word.symbol) == nil:
      cursor = word.after
      guard expect([.of], &cursor, of: name) else { return nil }
      var answers: [Answer.ID] = []
      var isWhole = true
      repeat {
        if let answer = answer(of: shape, &cursor) {
          answers.append(answer)
        } else {
          isWhole = false
        }
      } while takeComma(&cursor)
      return isWhole ? negated(.isAny(finding, answers), isNot) : nil
    default: break
    }
    if word.kind == .end {
      report.add(.incompleteLine("an answer of `\(finding)`", at: word.span))
      return nil
    }
    guard let answer = answer(of: shape, &cursor) else { return nil }
    return negated(.isAny(finding, [answer]), isNot)
  }

  private mutating func comparison(_ cursor: inout Cursor) -> Predicate? {
    guard !reportsBareName(cursor), let left = expression(&cursor) else { return nil }
    let sign = token(cursor)
    let comparison: Predicate.Comparison
    switch sign.kind {
    case .atMost: comparison = .atMost
    case .atLeast: comparison = .atLeast
    case .sign(UInt8(ascii: "<")): comparison = .less
    case .sign(UInt8(ascii: ">")): comparison = .more
    case .sign(UInt8(ascii: "=")): comparison = .equal
    case .word, .number, .sign, .end:
      report.add(
        .unclearPredicate(
          at: sign.kind == .end ? left.span : sign.span, wanted: "`is` or a comparison",
          behind: source.text(left.span)))
      return nil
    }
    cursor = sign.after
    guard let right = expression(&cursor) else { return nil }
    guard agree(left, right) else { return nil }
    return .compare(left.value, comparison, right.value)
  }

  /// Reports a finding with a list of answers that neither `is` nor a comparison follows.
  private mutating func reportsBareName(_ cursor: Cursor) -> Bool {
    let name = token(cursor)
    guard name.kind == .word, let number = findingNumbers[name.symbol],
      dimension(of: findingShapes[number]) == nil
    else { return false }
    let next = token(name.after)
    switch next.kind {
    case .atMost, .atLeast, .sign: return false
    case .word, .number, .end:
      report.add(
        .unclearPredicate(
          at: next.kind == .end ? name.span : next.span, wanted: "is",
          behind: names[name.symbol]))
      return true
    }
  }

  /// A predicate that is all that a line says.
  mutating func wholePredicate(_ head: LineHead) -> Predicate? {
    var cursor = whole(head)
    guard let found = predicate(&cursor) else { return nil }
    expectEnd(cursor)
    return found
  }

  /// How soon somebody should be seen.
  mutating func urgency(_ cursor: inout Cursor) -> Urgency? {
    let word = token(cursor)
    guard word.kind == .word else {
      report.add(.unknownLevel("", at: word.span, closest: nil))
      return nil
    }
    let second = token(word.after)
    cursor = word.after
    switch (word.keyword, second.keyword) {
    case (.emergency, _): return .emergency
    case (.routine, _): return .routine
    case (.sameDay, _): return .sameDay
    case (.fewDays, _): return .fewDays
    case (.selfCare, _): return .selfCare
    case (.same, .day) where second.gap == .space:
      cursor = second.after
      return .sameDay
    case (.few, .days) where second.gap == .space:
      cursor = second.after
      return .fewDays
    default:
      let text = names[word.symbol]
      let levels = ["emergency", "same-day", "few-days", "routine", "self-care", "caution"]
      report.add(
        .unknownLevel(text, at: word.span, closest: closest(to: text, among: levels)))
      return nil
    }
  }
}
