/// Breaks text into lines of at most `width` columns, between words where it can.
///
/// Line feeds in the text are kept. A word longer than a line is broken inside, and East Asian
/// text may break between any two wide characters. A width of `nil` breaks at line feeds only.
package func wrapped(_ text: String, to width: Int?) -> [String] {
  let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
  guard let width else { return paragraphs.map(String.init) }
  return paragraphs.flatMap { wrappedParagraph($0, to: max(width, 2)) }
}

private func wrappedParagraph(_ text: Substring, to width: Int) -> [String] {
  guard text.columns > width else { return [String(text)] }
  var lines: [String] = []
  var line = ""
  var lineColumns = 0

  func close() {
    while line.last == " " { line.removeLast() }
    lines.append(line)
    line = ""
    lineColumns = 0
  }

  for piece in pieces(of: text) {
    let columns = piece.columns
    if lineColumns + columns <= width {
      line += piece
      lineColumns += columns
    } else if piece.allSatisfy({ $0 == " " }) {
      close()
    } else if columns <= width {
      close()
      line = String(piece)
      lineColumns = columns
    } else {
      for character in piece {
        if lineColumns + character.columns > width { close() }
        line.append(character)
        lineColumns += character.columns
      }
    }
  }
  if !line.isEmpty { close() }
  return lines
}

/// Runs of spaces, words, and single wide characters.
private func pieces(of text: Substring) -> [Substring] {
  var pieces: [Substring] = []
  var start = text.startIndex
  var previous: Character?
  for index in text.indices {
    let character = text[index]
    if let previous,
      (previous == " ") != (character == " ") || previous.columns == 2 || character.columns == 2
    {
      pieces.append(text[start..<index])
      start = index
    }
    previous = character
  }
  if start < text.endIndex { pieces.append(text[start...]) }
  return pieces
}
