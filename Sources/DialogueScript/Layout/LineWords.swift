/// A word of a line, and whether it stands apart from the one before it.
struct LineWord {
  var range: Range<Int>
  /// Two or more spaces stand before it.
  var isApart: Bool
}

extension Layout {
  /// The words of a line, without its comment.
  func words(of line: Int) -> [LineWord] {
    let line = tree.lines[line]
    var found: [LineWord] = []
    var position = line.contentStart
    var blanks = 0
    while position < line.contentEnd {
      if bytes[position].isBlank {
        blanks += 1
        position += 1
        continue
      }
      let start = position
      while position < line.contentEnd, !bytes[position].isBlank { position += 1 }
      found.append(
        LineWord(range: start..<position, isApart: blanks > 1 && start > line.contentStart))
      blanks = 0
    }
    return found
  }

  /// The comment of a line, from its sign on; absent where there is none.
  func comment(of line: Int) -> ArraySlice<UInt8>? {
    let line = tree.lines[line]
    var end = line.end
    while end > line.commentStart, bytes[end - 1].isSpace { end -= 1 }
    guard line.commentStart < end, bytes[line.commentStart] == UInt8(ascii: "#") else { return nil }
    return bytes[line.commentStart..<end]
  }

  func isWord(_ word: LineWord, _ text: String) -> Bool {
    bytes[word.range].elementsEqual(text.utf8)
  }

  /// Begins where a number comes from.
  func beginsProvenance(_ word: LineWord) -> Bool {
    isWord(word, "from") || isWord(word, "estimate")
  }
}
