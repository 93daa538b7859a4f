/// The first word of an indented line, which says what the line is.
struct LineHead {
  var node: Int
  var symbol: Symbol
  var span: Span

  var keyword: Keyword? { symbol.keyword }
}

extension Script {
  /// The first word of a line.
  mutating func head(of node: Int) -> LineHead {
    let line = tree.nodes[node]
    var end = line.start
    while end < line.end, !source.bytes[end].isBlank { end += 1 }
    return LineHead(
      node: node, symbol: names.symbol(source.bytes, line.start, end), span: Span(line.start, end))
  }

  /// What a line says behind its first word, and what is indented below it.
  func whole(_ head: LineHead, stop: Int = .max) -> Cursor {
    whole(of: head.node, behind: head.span.end, stop: stop)
  }

  /// What a line says behind its first word.
  func rest(_ head: LineHead) -> Cursor {
    rest(of: head.node, behind: head.span.end)
  }
}

/// The lines of a declaration that may stand only once, and where they stood.
struct Once {
  private var seen: [(keyword: Keyword, span: Span)] = []

  /// Where the keyword stood before; nil when this is the first time.
  mutating func note(_ keyword: Keyword, _ span: Span) -> Span? {
    if let earlier = seen.first(where: { $0.keyword == keyword }) { return earlier.span }
    seen.append((keyword, span))
    return nil
  }

  func has(_ keyword: Keyword) -> Bool { seen.contains { $0.keyword == keyword } }
}

extension Script {
  /// Reports a line that stands a second time where one is allowed.
  mutating func isFirst(_ head: LineHead, _ once: inout Once) -> Bool {
    guard let keyword = head.keyword, let earlier = once.note(keyword, head.span) else {
      return true
    }
    report.add(.duplicateLine(names[head.symbol], at: head.span, first: earlier))
    return false
  }

  /// Reports a line that a declaration needs and does not have.
  mutating func need(_ keyword: Keyword, _ once: Once, _ declaration: Declaration) {
    if !once.has(keyword) {
      report.add(
        .missingLine(
          keyword.rawValue, of: "\(declaration.kind.rawValue) `\(names[declaration.name])`",
          at: declaration.span))
    }
  }

  /// Reports a line whose first word means nothing where it stands.
  mutating func unknownLine(_ head: LineHead, among keywords: [Keyword], of kind: Keyword) {
    let word = names[head.symbol]
    report.add(
      .unknownKeyword(
        word, at: head.span, of: kind.rawValue,
        closest: closest(to: word, among: keywords.map(\.rawValue))))
  }
}
