/// How the lines of a transcript are cut up.
extension String {
  /// Without the spaces at its end.
  var trimmedEnd: Substring {
    var rest = self[...]
    while let last = rest.last, last == " " || last == "\t" || last == "\r" { rest.removeLast() }
    return rest
  }

  /// What stands after a line's sign and the space that follows it.
  var afterSign: String { String(dropFirst()).afterSpace }

  /// Without the one space that separates it from what went before.
  var afterSpace: String { hasPrefix(" ") ? String(dropFirst()) : self }

  /// The column at which a word first stands, from 1.
  func firstColumn(of word: String) -> Int? {
    guard !word.isEmpty else { return nil }
    let (letters, wanted) = (Array(self), Array(word))
    guard letters.count >= wanted.count else { return nil }
    return (0...letters.count - wanted.count).first { start in
      letters[start..<start + wanted.count].elementsEqual(wanted)
    }.map { $0 + 1 }
  }

  /// The line as a transcript writes it among what was said.
  var asSaid: String {
    switch first {
    case ">", "?", "=", "!", "#", "|": "| " + self
    case .some, nil: self
    }
  }
}
