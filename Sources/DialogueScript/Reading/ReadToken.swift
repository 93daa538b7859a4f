extension Script {
  /// The token at a cursor, which stays where it is.
  mutating func token(_ cursor: Cursor) -> Token {
    var cursor = cursor
    var gap = Token.Gap.none
    let started = cursor.position
    while true {
      while cursor.position < cursor.end, source.bytes[cursor.position].isSpace {
        cursor.position += 1
      }
      if gap != .line {
        let width = cursor.position - started
        gap = width == 0 ? .none : width == 1 ? .space : .wide
      }
      if cursor.position < cursor.end { break }
      guard goOn(&cursor) else {
        let place = Span(cursor.end, cursor.end)
        return Token(kind: .end, span: place, gap: gap, after: cursor)
      }
      gap = .line
    }
    let start = cursor.position
    let byte = source.bytes[start]
    if byte.isDigit, let number = number(at: start, end: cursor.end) {
      cursor.position = number.end
      return Token(
        kind: .number, span: Span(start, number.end), value: number.value, gap: gap, after: cursor)
    }
    if byte.isNameByte {
      cursor.position = endOfName(at: start, end: cursor.end)
      let symbol = names.symbol(source.bytes, start, cursor.position)
      return Token(
        kind: .word, span: Span(start, cursor.position), symbol: symbol, gap: gap, after: cursor)
    }
    cursor.position += 1
    var kind = Token.Kind.sign(byte)
    if cursor.position < cursor.end, source.bytes[cursor.position] == UInt8(ascii: "=") {
      if byte == UInt8(ascii: "<") { kind = .atMost }
      if byte == UInt8(ascii: ">") { kind = .atLeast }
      if kind == .atMost || kind == .atLeast { cursor.position += 1 }
    }
    return Token(kind: kind, span: Span(start, cursor.position), gap: gap, after: cursor)
  }

  /// Where the name that starts at a byte ends; a `-` belongs to it only before another letter.
  func endOfName(at start: Int, end: Int) -> Int {
    var position = start
    while position < end {
      let byte = source.bytes[position]
      if byte.isNameByte {
        position += 1
      } else if byte == UInt8(ascii: "-"), position > start, position + 1 < end,
        source.bytes[position + 1].isNameByte
      {
        position += 2
      } else {
        break
      }
    }
    return position
  }

  /// A number such as `12`, `1.5` or `8.9%`; nil where the digits begin a name.
  func number(at start: Int, end: Int) -> (value: Double, end: Int)? {
    var position = start
    // One division at the end, so that 8.9% is exactly what 0.089 is.
    var mantissa = 0.0
    var scale = 1.0
    while position < end, source.bytes[position].isDigit {
      mantissa = mantissa * 10 + Double(source.bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    guard position > start else { return nil }
    if position + 1 < end, source.bytes[position] == UInt8(ascii: "."),
      source.bytes[position + 1].isDigit
    {
      position += 1
      while position < end, source.bytes[position].isDigit {
        // Digits beyond what a Double holds change nothing.
        if scale < 1e12 {
          mantissa = mantissa * 10 + Double(source.bytes[position] - UInt8(ascii: "0"))
          scale *= 10
        }
        position += 1
      }
    }
    if position < end, source.bytes[position] == UInt8(ascii: "%") {
      position += 1
      scale *= 100
    }
    let value = mantissa / scale
    guard value.isFinite else { return nil }
    if position < end {
      let byte = source.bytes[position]
      if byte.isNameByte { return nil }
      if byte == UInt8(ascii: "-"), position + 1 < end, source.bytes[position + 1].isNameByte {
        return nil
      }
    }
    return (value, position)
  }
}
