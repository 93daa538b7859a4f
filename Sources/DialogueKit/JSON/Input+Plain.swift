import Conversation

extension Input {
  /// Reads a line in the form that nearly every line has: one member, and no escapes in its text.
  ///
  /// Absent where the line is anything else, which may be an input all the same.
  init?(plain line: [UInt8]) {
    var scan = PlainScan(line)
    guard scan.take(UInt8(ascii: "{")), let key = scan.text(), scan.take(UInt8(ascii: ":")),
      let text = scan.text(), scan.take(UInt8(ascii: "}")), scan.isAtEnd
    else { return nil }
    switch key {
    case "say": self = .say(text)
    case "command":
      guard let universal = Universal(rawValue: text) else { return nil }
      self = .command(universal, nil)
    default: return nil
    }
  }
}

/// The signs and texts of a line, one after the other.
private struct PlainScan {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return place == bytes.count
    }
  }

  mutating func take(_ sign: UInt8) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == sign else { return false }
    place += 1
    return true
  }

  /// A text in quotes; absent where it has escapes, or something that JSON must not hold.
  mutating func text() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\\") else { return nil }
      place += 1
    }
    guard place < bytes.count else { return nil }
    place += 1
    return String(validating: bytes[start..<place - 1], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0D, 0x0A].contains(bytes[place]) { place += 1 }
  }
}
