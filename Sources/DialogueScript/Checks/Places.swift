import DialogueModel

extension Script {
  /// Where something is declared.
  func place<Owner>(_ kind: Keyword, _ id: Identifier<Owner>) -> Span {
    declaration(kind, id)?.span ?? Span(0, 0)
  }

  /// The declaration of something by its name.
  func declaration<Owner>(_ kind: Keyword, _ id: Identifier<Owner>) -> Declaration? {
    (declared[kind] ?? []).lazy.map { self.declarations[$0] }
      .first { self.names[$0.name] == id.text }
  }

  /// The lines of a declaration, at any depth, that begin with the keyword: what they say.
  mutating func places(of keyword: Keyword, in declaration: Declaration?) -> [Span] {
    guard let declaration else { return [] }
    var found: [Span] = []
    for node
      in (declaration.node + 1)..<max(
        declaration.node + 1, tree.nodes[declaration.node].next)
    {
      let head = head(of: node)
      if head.keyword == keyword { found.append(Span(head.span.start, tree.nodes[node].end)) }
    }
    return found
  }

  /// Where a word stands in a stretch; the stretch itself where it does not.
  func place(of word: String, in span: Span) -> Span {
    let bytes = Array(word.utf8)
    guard !bytes.isEmpty, span.end - span.start >= bytes.count else { return span }
    for start in span.start...(span.end - bytes.count) {
      let end = start + bytes.count
      let isApart =
        (start == span.start || !source.bytes[start - 1].isNameByte)
        && (end == span.end || !source.bytes[end].isNameByte)
      if isApart, source.bytes[start..<end].elementsEqual(bytes) { return Span(start, end) }
    }
    return span
  }
}
