import DialogueModel

extension Script {
  /// What stands between an opened bracket and the one that closes it, one level deeper.
  mutating func bracketed<Inner>(
    _ open: Token, _ cursor: inout Cursor,
    _ read: (inout Script, inout Cursor) -> Inner?
  ) -> Inner? {
    guard deeper(&cursor, at: open.span) else { return nil }
    let depth = cursor.depth
    cursor = open.after
    cursor.depth = depth
    guard let inner = read(&self, &cursor) else { return nil }
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
  mutating func isPredicate(_ cursor: Cursor) -> Bool {
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

  mutating func atLeast(_ first: Token, _ cursor: inout Cursor) -> Predicate? {
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
}
