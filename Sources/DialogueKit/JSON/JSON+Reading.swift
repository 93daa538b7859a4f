extension JSON {
  /// Why bytes are no JSON, and where.
  package enum Malformed: Error, Hashable, Sendable {
    case unexpected(at: Int)
    case endsTooSoon
    case notUTF8
    case tooDeep(at: Int)
  }

  /// Reads one value; nothing but white space may follow it.
  package init(_ bytes: [UInt8]) throws(Malformed) {
    guard Self.isUTF8(bytes) else { throw .notUTF8 }
    var reader = JSONReader(bytes: bytes)
    self = try reader.value(depth: 0)
    try reader.finish()
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }
}

private struct JSONReader {
  let bytes: [UInt8]
  var place = 0

  /// Deeper than anything of ours, and far from what a thread's stack can bear.
  static let deepest = 64

  mutating func finish() throws(JSON.Malformed) {
    skipSpace()
    guard place == bytes.count else { throw .unexpected(at: place) }
  }

  mutating func value(depth: Int) throws(JSON.Malformed) -> JSON {
    guard depth < Self.deepest else { throw .tooDeep(at: place) }
    skipSpace()
    switch try peek() {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(depth: Int) throws(JSON.Malformed) -> JSON {
    place += 1
    var members: [JSON.Member] = []
    skipSpace()
    if try peek() == UInt8(ascii: "}") {
      place += 1
      return .object([])
    }
    while true {
      skipSpace()
      guard try peek() == UInt8(ascii: "\"") else { throw .unexpected(at: place) }
      let name = try string()
      skipSpace()
      guard try peek() == UInt8(ascii: ":") else { throw .unexpected(at: place) }
      place += 1
      members.append(JSON.Member(name, try value(depth: depth + 1)))
      if try closes(with: UInt8(ascii: "}")) { return .object(members) }
    }
  }

  private mutating func array(depth: Int) throws(JSON.Malformed) -> JSON {
    place += 1
    var items: [JSON] = []
    skipSpace()
    if try peek() == UInt8(ascii: "]") {
      place += 1
      return .array([])
    }
    while true {
      items.append(try value(depth: depth + 1))
      if try closes(with: UInt8(ascii: "]")) { return .array(items) }
    }
  }

  /// Whether a list ends here; otherwise the comma is passed over.
  private mutating func closes(with end: UInt8) throws(JSON.Malformed) -> Bool {
    skipSpace()
    let next = try peek()
    guard next == end || next == UInt8(ascii: ",") else { throw .unexpected(at: place) }
    place += 1
    return next == end
  }

  private mutating func word(
    _ word: StaticString, _ value: JSON
  ) throws(JSON.Malformed) -> JSON {
    for offset in 0..<word.utf8CodeUnitCount {
      guard try peek() == word.utf8Start[offset] else { throw .unexpected(at: place) }
      place += 1
    }
    return value
  }

  private mutating func number() throws(JSON.Malformed) -> JSON {
    let start = place
    if bytes[place] == UInt8(ascii: "-") { place += 1 }
    let whole = try digits()
    guard whole == 1 || bytes[place - whole] != UInt8(ascii: "0") else {
      throw .unexpected(at: place - whole)
    }
    if next == UInt8(ascii: ".") {
      place += 1
      _ = try digits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      place += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
      _ = try digits()
    }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  /// Passes over digits, at least one; how many there were.
  private mutating func digits() throws(JSON.Malformed) -> Int {
    let start = place
    while let digit = next, digit >= UInt8(ascii: "0"), digit <= UInt8(ascii: "9") { place += 1 }
    guard place > start else {
      if next == nil { throw .endsTooSoon }
      throw .unexpected(at: place)
    }
    return place - start
  }

  private mutating func string() throws(JSON.Malformed) -> String {
    place += 1
    var text: [UInt8] = []
    while true {
      let byte = try peek()
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        place += 1
        text += try escaped()
      case 0..<0x20:
        throw .unexpected(at: place)
      default:
        text.append(byte)
        place += 1
      }
    }
  }

  private mutating func escaped() throws(JSON.Malformed) -> [UInt8] {
    let sign = try peek()
    place += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [sign]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      let first = try codeUnit()
      var units = [first]
      if first & 0xFC00 == 0xD800, next == UInt8(ascii: "\\"), place + 1 < bytes.count,
        bytes[place + 1] == UInt8(ascii: "u")
      {
        place += 2
        units.append(try codeUnit())
      }
      // A lone surrogate becomes the replacement character.
      return Array(String(decoding: units, as: UTF16.self).utf8)
    default:
      throw .unexpected(at: place - 1)
    }
  }

  private mutating func codeUnit() throws(JSON.Malformed) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      let byte = try peek()
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: throw .unexpected(at: place)
      }
      unit = unit << 4 | UInt16(digit)
      place += 1
    }
    return unit
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func peek() throws(JSON.Malformed) -> UInt8 {
    guard place < bytes.count else { throw .endsTooSoon }
    return bytes[place]
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
      place += 1
    }
  }
}
