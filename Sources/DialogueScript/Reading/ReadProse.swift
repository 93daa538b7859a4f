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
    _ cursor: Cursor, of head: LineHead, id: String, count: Int = 1, fills key: Wording.Key? = nil
  ) -> Line? {
    var cursor = cursor
    let name = proseName(&cursor, of: id)
    let start = cursor.position
    let text = text(&cursor, fills: key)
    if text.isEmpty {
      report.add(
        .incompleteLine("some text", at: Span(head.span.start, max(head.span.end, start))))
      return nil
    }
    if let name { return Line(id: Line.ID("\(id).\(name)"), text: text) }
    return Line(id: Line.ID(count == 1 ? id : "\(id).\(count)"), text: text)
  }

  /// `@name` before a line of prose.
  mutating func proseName(_ cursor: inout Cursor, of id: String) -> String? {
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
