extension Layout {
  /// The columns that a line may have.
  private static let width = 100

  /// Writes a line and what goes on with it.
  mutating func write(_ group: LineGroup) {
    let words = words(of: group.firstLine)
    let body = writeHead(group, words)
    let indent = group.depth * Self.step
    let column = indent + (group.isRoot ? Self.step : max(group.column, Self.step))
    if case .picture = group.body {
      writeAsItIs(group, body, column: indent + Self.step)
    } else if let chunks = chunks(of: group, body) {
      if body.isEmpty, !chunks.isEmpty {
        // What it says was begun on the line below it.
        let width = columnsOfLastLine - indent
        writeIndent(width + 2 <= group.column ? group.column - width : 2)
      }
      fill(chunks, column: column)
      if let comment = comment(of: group.lastLine) { writeComment(comment) }
      writeBreak()
    } else {
      writeAsItIs(group, body, column: column)
    }
  }

  /// Writes the first word, and the space behind it; what is left of the line.
  private mutating func writeHead(_ group: LineGroup, _ words: [LineWord]) -> ArraySlice<LineWord> {
    writeIndent(group.depth * Self.step)
    var width = 0
    for (place, word) in words.prefix(group.headWords).enumerated() {
      if place > 0 { output.append(UInt8(ascii: " ")) }
      output += bytes[word.range]
      width += columns(word.range) + (place > 0 ? 1 : 0)
    }
    var rest = words.dropFirst(group.headWords)
    guard let first = rest.first else { return rest }
    // The name of a line of prose belongs to its keyword.
    if bytes[first.range.lowerBound] == UInt8(ascii: "@"), rest.count > 1, group.column > 0 {
      output.append(UInt8(ascii: " "))
      output += bytes[first.range]
      output += "  ".utf8
      rest = rest.dropFirst()
    } else if group.column == 0 || bytes[first.range.lowerBound] == UInt8(ascii: "#") {
      // Two spaces would make a comment of the sign.
      output.append(UInt8(ascii: " "))
    } else {
      writeIndent(width + 2 <= group.column ? group.column - width : 2)
    }
    return rest
  }

  /// Every line with its own words, where they cannot be told apart safely.
  private mutating func writeAsItIs(
    _ group: LineGroup, _ first: ArraySlice<LineWord>, column: Int
  ) {
    for line in group.firstLine...group.lastLine {
      let isFirst = line == group.firstLine
      let words = isFirst ? first : words(of: line)[...]
      let comment = comment(of: line)
      if !isFirst {
        guard !words.isEmpty || comment != nil else { continue }
        writeIndent(column)
      }
      if case .picture = group.body, !isFirst {
        let line = tree.lines[line]
        output += bytes[line.contentStart..<line.contentEnd]
      } else {
        writeInOneRow(words)
      }
      if let comment {
        if words.isEmpty { output += comment } else { writeComment(comment) }
      }
      writeBreak()
    }
  }

  private mutating func writeInOneRow(_ words: ArraySlice<LineWord>) {
    for (place, word) in words.enumerated() {
      if place > 0 { output += (word.isApart ? "  " : " ").utf8 }
      output += bytes[word.range]
    }
  }

  private mutating func writeComment(_ comment: ArraySlice<UInt8>) {
    output += "  ".utf8
    output += comment
  }

  /// Puts as much on each line as there is room for.
  private mutating func fill(_ chunks: [Chunk], column: Int) {
    var width = columnsOfLastLine
    for (place, chunk) in chunks.enumerated() {
      let needed = columns(chunk.text)
      if place > 0 {
        let clause = chunk.joins ? columns(ofClauseAt: place, chunks) : needed
        let isBetterBelow = clause > needed && column + clause <= Self.width
        if width + 1 + (isBetterBelow ? clause : needed) > Self.width {
          writeBreak()
          writeIndent(column)
          width = column
        } else {
          output.append(UInt8(ascii: " "))
          width += 1
        }
      }
      output += chunk.text
      width += needed
    }
  }

  /// How much room what an `and` or `or` joins takes, up to the next of them.
  private func columns(ofClauseAt place: Int, _ chunks: [Chunk]) -> Int {
    var needed = columns(chunks[place].text)
    for chunk in chunks[(place + 1)...] {
      if chunk.joins { break }
      needed += 1 + columns(chunk.text)
      if chunk.text.contains(UInt8(ascii: ";")) || isTextBegun(chunk) { break }
    }
    return needed
  }

  /// Two spaces end the predicate.
  private func isTextBegun(_ chunk: Chunk) -> Bool {
    zip(chunk.text, chunk.text.dropFirst()).contains { $0 == UInt8(ascii: " ") && $0 == $1 }
  }

  private var columnsOfLastLine: Int {
    let start = output.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return columns(start..<output.count, of: output)
  }

  private func columns(_ range: Range<Int>) -> Int { columns(range, of: bytes) }

  private func columns(_ text: [UInt8]) -> Int { columns(text.indices, of: text) }

  /// Characters, as far as bytes tell: those that go on with one are not counted.
  private func columns(_ range: Range<Int>, of text: [UInt8]) -> Int {
    range.reduce(0) { $0 + (text[$1] & 0xC0 == 0x80 ? 0 : 1) }
  }
}
