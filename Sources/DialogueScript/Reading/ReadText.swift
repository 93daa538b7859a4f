import DialogueModel

extension Script {
  /// Text at a cursor up to its end.
  mutating func text(_ cursor: inout Cursor, fills key: Wording.Key? = nil) -> Text {
    if let plain = plainText(&cursor) { return plain }
    return text(&cursor, fills: key, open: nil)
  }

  /// The common case: one line without a brace or a backslash.
  func plainText(_ cursor: inout Cursor) -> Text? {
    guard cursor.next >= cursor.limit || tree.nodes[cursor.next].start >= cursor.stop else {
      return nil
    }
    var end = cursor.position
    while end < cursor.end {
      switch source.bytes[end] {
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\\"): return nil
      default: end += 1
      }
    }
    let span = remainder(cursor)
    cursor.position = cursor.end
    return span.start == span.end ? Text([]) : Text([.words(source.text(span))])
  }

  /// Text up to the end of the cursor, or, inside a brace, up to `|` or `}`.
  mutating func text(_ cursor: inout Cursor, fills key: Wording.Key?, open: Span?) -> Text {
    var pieces: [Text.Piece] = []
    var words: [UInt8] = []
    reading: while true {
      guard cursor.position < cursor.end else {
        guard goOn(&cursor) else { break }
        if !words.isEmpty || !pieces.isEmpty { words.append(UInt8(ascii: " ")) }
        continue
      }
      let byte = source.bytes[cursor.position]
      switch byte {
      case UInt8(ascii: "\\") where isEscape(cursor):
        words.append(source.bytes[cursor.position + 1])
        cursor.position += 2
      case UInt8(ascii: "{"):
        if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
        words.removeAll(keepingCapacity: true)
        if let piece = brace(&cursor, fills: key) { pieces.append(piece) }
      case UInt8(ascii: "}"), UInt8(ascii: "|"):
        if open != nil { break reading }
        if byte == UInt8(ascii: "}") {
          report.add(.strayBrace(at: Span(cursor.position, cursor.position + 1)))
        }
        words.append(byte)
        cursor.position += 1
      default:
        words.append(byte)
        cursor.position += 1
      }
    }
    while let last = words.last, last.isSpace { words.removeLast() }
    if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
    return Text(pieces)
  }
}
