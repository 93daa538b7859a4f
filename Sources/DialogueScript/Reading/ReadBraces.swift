import DialogueModel

extension Script {
  func isEscape(_ cursor: Cursor) -> Bool {
    guard cursor.position + 1 < cursor.end else { return false }
    switch source.bytes[cursor.position + 1] {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"): return true
    default: return false
    }
  }

  /// What stands in braces, at a cursor on the opening one, which moves behind the closing one.
  mutating func brace(_ cursor: inout Cursor, fills key: Wording.Key?) -> Text.Piece? {
    let open = Span(cursor.position, cursor.position + 1)
    let before = cursor
    cursor.position += 1
    guard deeper(&cursor, at: open) else {
      skipBrace(&cursor, from: before)
      return nil
    }
    let piece = braced(&cursor, open, fills: key)
    guard let piece else {
      skipBrace(&cursor, from: before)
      return nil
    }
    let close = token(cursor)
    guard close.isSign("}") else {
      report.add(
        close.kind == .end
          ? .unclosedBracket("{", at: open)
          : .unexpectedWords(source.text(close.span), at: close.span))
      skipBrace(&cursor, from: before)
      return nil
    }
    cursor = close.after
    cursor.depth = before.depth
    return piece
  }

  mutating func braced(
    _ cursor: inout Cursor, _ open: Span, fills key: Wording.Key?
  ) -> Text.Piece? {
    let first = token(cursor)
    if first.keyword == .if {
      cursor = first.after
      return choice(&cursor, open, fills: key)
    }
    if first.kind == .word, token(first.after).isSign("}") {
      cursor = first.after
      let name = names[first.symbol]
      if let key, key.parameters.contains(name) { return .parameter(name) }
      if first.keyword == .side { return .side }
      if findingNumbers[first.symbol] != nil { return .finding(Identifier(name)) }
      if let key, index[NameKey(kind: .score, name: first.symbol)] == nil {
        report.add(
          .unknownParameter(
            name, of: key, at: first.span, closest: closest(to: name, among: key.parameters)))
        return nil
      }
      cursor.position = first.span.start
    }
    guard let value = expression(&cursor) else { return nil }
    let word = token(cursor)
    guard word.keyword == .in else { return .value(value.value, unit: nil) }
    let unit = token(word.after)
    guard unit.kind == .word else {
      report.add(.incompleteLine("the name of a unit", at: unit.span))
      return nil
    }
    cursor = unit.after
    guard let shape = unitShape(unit) else { return nil }
    let wanted = Measured(
      value: value.value, dimension: Dimension(shape.dimension), span: unit.span)
    guard agree(value, wanted) else { return nil }
    return .value(value.value, unit: Identifier(names[shape.name]))
  }

  mutating func choice(
    _ cursor: inout Cursor, _ open: Span, fills key: Wording.Key?
  ) -> Text.Piece? {
    var branches: [Text.Branch] = []
    var otherwise: Text?
    while true {
      let word = token(cursor)
      let isElse = word.keyword == .else
      var when: Predicate?
      if isElse {
        cursor = word.after
      } else {
        guard let found = predicate(&cursor) else { return nil }
        when = found
      }
      let colon = token(cursor)
      guard colon.isSign(":") else {
        report.add(.missingColon(at: colon.span))
        return nil
      }
      cursor = colon.after
      while cursor.position < cursor.end, source.bytes[cursor.position].isBlank {
        cursor.position += 1
      }
      let inner = text(&cursor, fills: key, open: open)
      if let when {
        branches.append(Text.Branch(when: when, text: inner))
      } else {
        otherwise = inner
      }
      let sign = token(cursor)
      if sign.isSign("|"), !isElse {
        cursor = sign.after
        continue
      }
      if sign.isSign("}") { return .choice(branches, otherwise: otherwise) }
      report.add(
        sign.kind == .end
          ? .unclosedBracket("{", at: open)
          : .unexpectedWords(source.text(sign.span), at: sign.span))
      return nil
    }
  }

  /// Goes on behind the brace that closes the one at `start`, or to the end.
  func skipBrace(_ cursor: inout Cursor, from start: Cursor) {
    cursor = start
    var depth = 0
    while true {
      guard cursor.position < cursor.end else {
        guard goOn(&cursor) else { return }
        continue
      }
      let byte = source.bytes[cursor.position]
      cursor.position += byte == UInt8(ascii: "\\") && isEscape(cursor) ? 2 : 1
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") {
        depth -= 1
        if depth <= 0 { return }
      }
    }
  }
}
