import DialogueModel

extension Script {
  /// Where the source of a line's numbers starts, and what it is.
  ///
  /// - Parameter loosely: one space is enough before it, as behind a bare number.
  mutating func provenance(_ head: LineHead, loosely: Bool) -> (stop: Int, source: Provenance?) {
    var node = head.node
    while node < tree.nodes[head.node].next {
      let line = tree.nodes[node]
      let from = node == head.node ? head.span.end : line.start
      if let start = provenanceStart(from: from, to: line.end, loosely: loosely) {
        var cursor = Cursor(
          position: start, end: line.end, next: node + 1, limit: tree.nodes[head.node].next,
          stop: .max)
        return (start, provenance(&cursor))
      }
      node += 1
    }
    return (.max, nil)
  }

  /// The first place on a line where `from` or `estimate` stands apart from what is before it.
  private func provenanceStart(from start: Int, to end: Int, loosely: Bool) -> Int? {
    var position = start
    while position + 4 <= end {
      let isApart =
        position == start
        ? beginsProvenance(start, end)
        : source.bytes[position - 1].isBlank
          && (loosely || position - 2 < start || source.bytes[position - 2].isBlank)
      if isApart, isWord("from", at: position, end) || isWord("estimate", at: position, end) {
        return position
      }
      position += 1
    }
    return nil
  }

  /// Whether a line of its own begins with a source that is declared, and not with more prose.
  private func beginsProvenance(_ start: Int, _ end: Int) -> Bool {
    if isWord("estimate", at: start, end) { return true }
    guard isWord("from", at: start, end), start + 5 < end else { return false }
    let nameEnd = endOfName(at: start + 5, end: end)
    return (declared[.source] ?? []).contains {
      let name = declarations[$0].span
      return source.bytes[name.start..<name.end].elementsEqual(source.bytes[(start + 5)..<nameEnd])
    }
  }

  private func isWord(_ word: StaticString, at position: Int, _ end: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= end else { return false }
    for offset in 0..<count where source.bytes[position + offset] != word.utf8Start[offset] {
      return false
    }
    return position + count == end || source.bytes[position + count].isBlank
  }

  /// `from SOURCE, SOURCE` or `estimate …`, at a cursor.
  mutating func provenance(_ cursor: inout Cursor) -> Provenance? {
    let word = token(cursor)
    cursor = word.after
    if word.keyword == .estimate {
      while cursor.position < cursor.end, source.bytes[cursor.position].isBlank {
        cursor.position += 1
      }
      var basis: [String] = []
      while cursor.position < cursor.end || goOn(&cursor) {
        basis.append(source.text(remainder(cursor)))
        cursor.position = cursor.end
      }
      return .estimate(basis: basis.joined(separator: " "))
    }
    var sources: [Source.ID] = []
    while true {
      let name = token(cursor)
      guard name.kind == .word else {
        report.add(.incompleteLine("the name of a source", at: name.span))
        break
      }
      if resolve(.source, name) { sources.append(Identifier(names[name.symbol])) }
      cursor = name.after
      let comma = token(cursor)
      guard comma.isSign(",") else {
        expectEnd(cursor)
        break
      }
      cursor = comma.after
    }
    return .sources(sources)
  }

  /// A `from` or `estimate` line of a declaration.
  mutating func provenanceLine(_ head: LineHead) -> Provenance? {
    var cursor = whole(of: head.node, behind: head.span.start)
    return provenance(&cursor)
  }

  /// A share between 0 and 1 that is all a line says, with its source.
  mutating func share(_ head: LineHead, behind: Keyword? = nil) -> Share? {
    let (stop, source) = provenance(head, loosely: true)
    var cursor = whole(head, stop: stop)
    if let behind {
      let word = token(cursor)
      if word.keyword == behind { cursor = word.after }
    }
    guard let value = shareValue(&cursor) else { return nil }
    expectEnd(cursor)
    guard let source else {
      if stop == .max { report.add(.numberWithoutSource(at: value.span)) }
      return nil
    }
    return Share(value.value, source)
  }

  /// A number between 0 and 1, at a cursor, which moves behind it.
  mutating func shareValue(_ cursor: inout Cursor) -> (value: Double, span: Span)? {
    guard let number = plainNumber(&cursor, "a share such as `12%`") else { return nil }
    if !(0...1).contains(number.value) {
      report.add(.impossibleShare(source.text(number.span), at: number.span))
    }
    return number
  }

  /// A number without a unit, at a cursor, which moves behind it.
  mutating func plainNumber(
    _ cursor: inout Cursor, _ wanted: String = "a number"
  ) -> (value: Double, span: Span)? {
    var next = token(cursor)
    let start = next.span.start
    var sign = 1.0
    if next.isSign("-") || next.isSign("+") {
      sign = next.isSign("-") ? -1 : 1
      next = token(next.after)
    }
    guard next.kind == .number else {
      report.add(
        next.kind == .end
          ? .incompleteLine(wanted, at: next.span)
          : .notANumber(source.text(next.span), at: next.span, wanted: wanted))
      return nil
    }
    cursor = next.after
    return (sign * next.value, Span(start, next.span.end))
  }
}
