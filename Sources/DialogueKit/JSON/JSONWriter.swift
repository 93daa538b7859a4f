/// Writes JSON straight into memory: a turn names every cause with its reasons, and a tree of
/// values would cost more than the turn itself.
package struct JSONWriter: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  package init(reserving capacity: Int) {
    self.capacity = max(capacity, 64)
    start = .allocate(capacity: self.capacity)
  }

  deinit {
    start.deallocate()
  }

  /// What was written.
  package var text: String {
    String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Writes JSON as it stands.
  package mutating func raw(_ json: StaticString) {
    append(UnsafeBufferPointer(start: json.utf8Start, count: json.utf8CodeUnitCount))
  }

  /// Writes part of what another writer has written.
  package mutating func raw(_ part: Range<Int>, of other: borrowing JSONWriter) {
    append(UnsafeBufferPointer(start: other.start + part.lowerBound, count: part.count))
  }

  /// Closes an object.
  package mutating func close() {
    append(UInt8(ascii: "}"))
  }

  /// Writes a text in quotes.
  package mutating func string(_ text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { escape($0) }
    append(UInt8(ascii: "\""))
  }

  /// Writes a member of an object that has one before it.
  package mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    raw(name)
    string(text)
  }

  package mutating func array<Items: Collection>(
    _ items: Items, _ write: (inout Self, Items.Element) -> Void
  ) {
    append(UInt8(ascii: "["))
    var isFirst = true
    for item in items {
      if !isFirst { append(UInt8(ascii: ",")) }
      isFirst = false
      write(&self, item)
    }
    append(UInt8(ascii: "]"))
  }

  package mutating func bool(_ value: Bool) {
    if value { raw("true") } else { raw("false") }
  }

  package mutating func integer(_ value: Int) {
    parts(value, of: 1)
  }

  /// Writes so many parts of a power of ten, as 1.25 is 125 parts of 100.
  package mutating func parts(_ parts: Int, of one: Int) {
    if parts < 0 { append(UInt8(ascii: "-")) }
    let (whole, rest) = parts.magnitude.quotientAndRemainder(dividingBy: UInt(one))
    digits(whole)
    guard rest > 0 else { return }
    append(UInt8(ascii: "."))
    var left = rest
    var place = UInt(one) / 10
    while left > 0, place > 0 {
      let (digit, below) = left.quotientAndRemainder(dividingBy: place)
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
      left = below
      place /= 10
    }
  }

  /// Writes a number with four decimals at most: finer differences mean nothing.
  package mutating func number(_ value: Double) {
    let scaled = (value * 10_000).rounded()
    parts(scaled.magnitude < 1e15 ? Int(scaled) : 0, of: 10_000)
  }

  private mutating func digits(_ number: UInt) {
    if number >= 10 { digits(number / 10) }
    append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Appends text with what JSON must not hold written out.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    // What needs no escape, which is nearly everything, goes over in one piece.
    var from = 0
    for (place, byte) in text.enumerated() where Self.needsEscape(byte) {
      append(UnsafeBufferPointer(rebasing: text[from..<place]))
      from = place + 1
      switch byte {
      case UInt8(ascii: "\""): raw("\\\"")
      case UInt8(ascii: "\\"): raw("\\\\")
      case 0x0A: raw("\\n")
      case 0x0D: raw("\\r")
      case 0x09: raw("\\t")
      default:
        raw("\\u00")
        append(Self.hexDigit(byte >> 4))
        append(Self.hexDigit(byte & 0xF))
      }
    }
    append(UnsafeBufferPointer(rebasing: text[from...]))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    count += 1
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    (start + count).update(from: first, count: bytes.count)
    count += bytes.count
  }

  private mutating func grow(by more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
