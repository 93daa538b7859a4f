import DialogueModel

extension Script {
  /// A line of prose with its name: behind a keyword, and going on over deeper lines.
  mutating func prose(_ head: LineHead, id: String, count: Int = 1, stop: Int = .max) -> Line? {
    noticeSwallowed(head)
    return prose(whole(head, stop: stop), of: head, id: id, count: count)
  }

  /// A line of prose that has things of its own below it and so does not go on.
  mutating func label(_ head: LineHead, id: String, count: Int = 1) -> Line? {
    prose(rest(head), of: head, id: id, count: count)
  }

  /// A line of prose at a cursor.
  mutating func prose(
    _ cursor: Cursor, of head: LineHead, id: String, count: Int = 1, isWording: Bool = false
  ) -> Line? {
    var cursor = cursor
    let name = proseName(&cursor, of: id)
    let start = cursor.position
    let text = text(&cursor, isWording: isWording)
    if text.isEmpty {
      report.add(
        .incompleteLine("some text", at: Span(head.span.start, max(head.span.end, start))))
      return nil
    }
    if let name { return Line(id: Line.ID("\(id).\(name)"), text: text) }
    return Line(id: Line.ID(count == 1 ? id : "\(id).\(count)"), text: text)
  }

  /// `@name` before a line of prose.
  private mutating func proseName(_ cursor: inout Cursor, of id: String) -> String? {
    guard cursor.position < cursor.end, source.bytes[cursor.position] == UInt8(ascii: "@") else {
      return nil
    }
    let start = cursor.position + 1
    let end = endOfName(at: start, end: cursor.end)
    guard end > start, !source.bytes[start].isDigit else {
      report.add(.incompleteLine("a name behind `@`", at: Span(start - 1, max(start, end))))
      cursor.position = start
      return nil
    }
    let symbol = names.symbol(source.bytes, start, end)
    cursor.position = end
    while cursor.position < cursor.end, source.bytes[cursor.position].isBlank {
      cursor.position += 1
    }
    let name = names[symbol]
    if !namedLines.insert("\(id).\(name)").inserted {
      report.add(
        .duplicateName(name, "line", at: Span(start, end), first: Span(start, end)))
    }
    return name
  }

  /// Text at a cursor up to its end.
  mutating func text(_ cursor: inout Cursor, isWording: Bool = false) -> Text {
    if let plain = plainText(&cursor) { return plain }
    return text(&cursor, isWording: isWording, open: nil)
  }

  /// The common case: one line without a brace or a backslash.
  private func plainText(_ cursor: inout Cursor) -> Text? {
    guard cursor.next >= cursor.limit || tree.nodes[cursor.next].start >= cursor.stop else {
      return nil
    }
    var end = cursor.position
    while end < cursor.end {
      switch source.bytes[end] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): return nil
      default: end += 1
      }
    }
    let span = remainder(cursor)
    cursor.position = cursor.end
    return span.start == span.end ? Text([]) : Text([.words(source.text(span))])
  }

  /// Text up to the end of the cursor, or, inside a brace, up to `|` or `}`.
  private mutating func text(_ cursor: inout Cursor, isWording: Bool, open: Span?) -> Text {
    var pieces: [Text.Piece] = []
    var words: [UInt8] = []
    reading: while true {
      guard cursor.position < cursor.end else {
        guard goOn(&cursor) else { break }
        if !words.isEmpty || !pieces.isEmpty { words.append(UInt8(ascii: " ")) }
        continue
      }
      let byte = source.bytes[cursor.position]
      switch byte {
      case UInt8(ascii: "\\") where isEscape(cursor):
        words.append(source.bytes[cursor.position + 1])
        cursor.position += 2
      case UInt8(ascii: "{"):
        if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
        words.removeAll(keepingCapacity: true)
        if let piece = brace(&cursor, isWording: isWording) { pieces.append(piece) }
      case UInt8(ascii: "}"), UInt8(ascii: "|"):
        if open != nil { break reading }
        if byte == UInt8(ascii: "}") {
          report.add(.strayBrace(at: Span(cursor.position, cursor.position + 1)))
        }
        words.append(byte)
        cursor.position += 1
      default:
        words.append(byte)
        cursor.position += 1
      }
    }
    while let last = words.last, last.isSpace { words.removeLast() }
    if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
    return Text(pieces)
  }

  private func isEscape(_ cursor: Cursor) -> Bool {
    guard cursor.position + 1 < cursor.end else { return false }
    switch source.bytes[cursor.position + 1] {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "\\"): return true
    default: return false
    }
  }

  /// What stands in braces, at a cursor on the opening one, which moves behind the closing one.
  private mutating func brace(_ cursor: inout Cursor, isWording: Bool) -> Text.Piece? {
    let open = Span(cursor.position, cursor.position + 1)
    let before = cursor
    cursor.position += 1
    guard deeper(&cursor, at: open) else {
      skipBrace(&cursor, from: before)
      return nil
    }
    let piece = braced(&cursor, open, isWording: isWording)
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

  private mutating func braced(
    _ cursor: inout Cursor, _ open: Span, isWording: Bool
  ) -> Text.Piece? {
    let first = token(cursor)
    if first.keyword == .if {
      cursor = first.after
      return choice(&cursor, open, isWording: isWording)
    }
    if first.kind == .word, token(first.after).isSign("}") {
      cursor = first.after
      let name = names[first.symbol]
      if isWording, Wording.parameters.contains(name) { return .parameter(name) }
      if first.keyword == .side { return .side }
      if findingNumbers[first.symbol] != nil { return .finding(Identifier(name)) }
      if isWording, index[NameKey(kind: .score, name: first.symbol)] == nil {
        report.add(
          .unknownParameter(
            name, at: first.span, closest: closest(to: name, among: Wording.parameters.sorted())))
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

  private mutating func choice(
    _ cursor: inout Cursor, _ open: Span, isWording: Bool
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
      let inner = text(&cursor, isWording: isWording, open: open)
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
  private func skipBrace(_ cursor: inout Cursor, from start: Cursor) {
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

  /// Reports a line that was taken for more of the prose above it, but looks like a line of its own.
  mutating func noticeSwallowed(_ head: LineHead) {
    guard tree.nodes[head.node].next > head.node + 1 else { return }
    for child in tree.children(of: head.node) {
      let line = self.head(of: child)
      guard let keyword = line.keyword, line.span.end + 1 < tree.nodes[child].end,
        source.bytes[line.span.end].isBlank, source.bytes[line.span.end + 1].isBlank
      else { continue }
      report.add(
        .swallowedLine(keyword.rawValue, at: line.span, above: head.span, in: names[head.symbol]))
    }
  }
}
