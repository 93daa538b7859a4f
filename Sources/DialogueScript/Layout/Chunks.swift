/// A stretch of a line that stays in one piece.
struct Chunk {
  var text: [UInt8]
  /// An `and` or `or` of a predicate: what it joins had best begin a line with it.
  var joins = false
}

extension Layout {
  /// The stretches between which a line may break; nil where the lines are best left as they are.
  func chunks(of group: LineGroup, _ first: ArraySlice<LineWord>) -> [Chunk]? {
    var rows = [Array(first)]
    if group.firstLine < group.lastLine {
      for line in (group.firstLine + 1)...group.lastLine {
        let words = words(of: line)
        // Nothing is joined across a comment or a blank line.
        guard !words.isEmpty, comment(of: line - 1) == nil else { return nil }
        rows.append(words)
      }
    }
    switch group.body {
    case .picture: return nil
    case .plain: return rows.count > 1 ? nil : [Chunk(text: row(rows[0]))]
    case .phrases: return phrases(rows)
    case .words: return wordChunks(rows, isPredicate: false)
    case .predicate: return wordChunks(rows, isPredicate: true)
    case .predicateAndText:
      // Where a predicate ends with its line, only reading it tells where its text begins.
      guard rows.count == 1 || isPredicateEndMarked(rows) else { return nil }
      return wordChunks(rows, isPredicate: true)
    }
  }

  /// A line as it is, in the fewest spaces.
  private func row(_ words: [LineWord]) -> [UInt8] {
    var text: [UInt8] = []
    for (place, word) in words.enumerated() {
      if place > 0 { text += (word.isApart ? "  " : " ").utf8 }
      text += bytes[word.range]
    }
    return text
  }

  /// Phrases with their commas; the end of a line separates as a comma does.
  private func phrases(_ rows: [[LineWord]]) -> [Chunk]? {
    var chunks: [[UInt8]] = []
    var chunk: [UInt8] = []
    for (place, row) in rows.enumerated() {
      for (number, word) in row.enumerated() {
        // Two spaces would be a fault that is left for its author to see.
        guard !word.isApart || number == 0 else { return nil }
        if !chunk.isEmpty { chunk.append(UInt8(ascii: " ")) }
        for byte in bytes[word.range] {
          chunk.append(byte)
          guard byte == UInt8(ascii: ",") else { continue }
          chunks.append(chunk)
          chunk = []
        }
      }
      guard !chunk.isEmpty else { continue }
      if place < rows.count - 1 { chunk.append(UInt8(ascii: ",")) }
      chunks.append(chunk)
      chunk = []
    }
    return chunks.contains { beginsOtherwise($0) } ? nil : chunks.map { Chunk(text: $0) }
  }

  /// Words in a row; those that stand apart from the one before them stay on its line.
  private func wordChunks(_ rows: [[LineWord]], isPredicate: Bool) -> [Chunk]? {
    var chunks: [Chunk] = []
    var isPredicate = isPredicate
    for (number, row) in rows.enumerated() {
      for (place, word) in row.enumerated() {
        let text = Array(bytes[word.range])
        let isApart = place > 0 && word.isApart
        let isGlued = isApart || beginsOtherwise(text) || beginsProvenance(word)
        if number > 0, place == 0, isGlued { return nil }
        // Behind two spaces there is a text.
        if isApart { isPredicate = false }
        guard isGlued, !chunks.isEmpty else {
          let joins = isPredicate && (isWord(word, "and") || isWord(word, "or"))
          chunks.append(Chunk(text: text, joins: joins))
          continue
        }
        chunks[chunks.count - 1].text += (isApart ? "  " : " ").utf8 + text
      }
    }
    return chunks
  }

  /// At the start of a line it would be a comment, or be drawn.
  private func beginsOtherwise(_ text: [UInt8]) -> Bool {
    text.first == UInt8(ascii: "#")
  }

  /// Whether the predicate ends on a line on which its text begins.
  private func isPredicateEndMarked(_ rows: [[LineWord]]) -> Bool {
    rows.contains { $0.dropFirst().contains { $0.isApart && !beginsProvenance($0) } }
  }
}
