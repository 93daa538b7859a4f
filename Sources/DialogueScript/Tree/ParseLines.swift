extension SyntaxTree {
  /// Cuts the text into lines and hangs each below the nearest line above that is indented less.
  init(_ source: SourceText, keepsLines: Bool = true) {
    if keepsLines { lines.reserveCapacity(source.bytes.count / 32) }
    nodes.reserveCapacity(source.bytes.count / 32)
    source.bytes.withUnsafeBufferPointer { bytes in
      for file in source.paths.indices {
        parseFile(
          bytes, from: source.starts[file], to: source.starts[file + 1], keepsLines: keepsLines)
      }
    }
  }

  private mutating func parseFile(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, keepsLines: Bool
  ) {
    var position = start
    var open: [Int] = []
    while position < end {
      let line = Self.line(bytes, from: position, to: end, isFirst: position == start)
      position = line.end
      if keepsLines { lines.append(line) }
      guard line.contentStart < line.contentEnd else { continue }
      let indent = columns(bytes, line)
      while let last = open.last, nodes[last].indent >= indent {
        nodes[last].next = nodes.count
        open.removeLast()
      }
      if open.isEmpty { roots.append(nodes.count) }
      open.append(nodes.count)
      nodes.append(
        SyntaxNode(
          start: line.contentStart, end: line.contentEnd, indent: indent, next: 0,
          line: lines.count - 1))
    }
    for node in open { nodes[node].next = nodes.count }
  }

  /// A tab reaches to the next multiple of this many columns.
  private static let tabWidth = 8

  /// How far a line is indented; notes a tab.
  private mutating func columns(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: SyntaxLine
  ) -> Int {
    var columns = 0
    var hasTab = false
    for offset in line.start..<line.contentStart {
      if bytes[offset] == UInt8(ascii: " ") {
        columns += 1
      } else if bytes[offset] == UInt8(ascii: "\t") {
        columns += Self.tabWidth - columns % Self.tabWidth
        if !hasTab { tabs.append(offset) }
        hasTab = true
      }
    }
    return columns
  }

  private static func line(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, isFirst: Bool
  ) -> SyntaxLine {
    var content = start
    // A byte order mark belongs to the indentation of the first line.
    if isFirst, end - start >= 3, bytes[start] == 0xEF, bytes[start + 1] == 0xBB,
      bytes[start + 2] == 0xBF
    {
      content += 3
    }
    while bytes[content].isBlank { content += 1 }
    let position = bytes.next(UInt8(ascii: "\n"), from: content, to: end)
    var comment = -1
    // What is drawn after `|` is kept as it is, `#` and all.
    if bytes[content] != UInt8(ascii: "|") {
      var sign = bytes.next(UInt8(ascii: "#"), from: content, to: position)
      while sign < position, comment < 0 {
        let isApart =
          sign == content
          || sign - content >= 2 && bytes[sign - 1].isBlank && bytes[sign - 2].isBlank
            && bytes[sign + 1].isSpace
        if isApart { comment = sign }
        sign = bytes.next(UInt8(ascii: "#"), from: sign + 1, to: position)
      }
    }
    var last = comment < 0 ? position : comment
    while last > content, bytes[last - 1].isSpace { last -= 1 }
    return SyntaxLine(
      start: start, contentStart: content, contentEnd: last,
      commentStart: comment < 0 ? position : comment, end: position + 1)
  }
}

extension UInt8 {
  /// A space or a tab.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  /// A space, a tab or a line break.
  var isSpace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// A byte that may stand in a name, `-` apart, which may not end one.
  var isNameByte: Bool {
    isDigit || self == UInt8(ascii: "_") || self >= 0x80
      || (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
  }
}
