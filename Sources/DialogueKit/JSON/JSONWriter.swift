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

  /// What was written, with the end of a line.
  package mutating func line() -> [UInt8] {
    append(0x0A)
    return Array(UnsafeBufferPointer(start: start, count: count))
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
    var text = text
    text.withUTF8 { text in
      // What needs no escape, which is nearly everything, goes over in one piece.
      guard let first = text.baseAddress, !Self.mayNeedEscape(UnsafeRawBufferPointer(text)) else {
        append(UInt8(ascii: "\""))
        escape(text)
        append(UInt8(ascii: "\""))
        return
      }
      if capacity - count < text.count + 2 { grow(by: text.count + 2) }
      start[count] = UInt8(ascii: "\"")
      (start + count + 1).update(from: first, count: text.count)
      count += text.count + 2
      start[count - 1] = UInt8(ascii: "\"")
    }
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
    parts(value, decimals: 0)
  }

  /// Writes a number of which so many digits, at most 7, are decimals, as 1.25 is 125 with 2
  /// decimals.
  package mutating func parts(_ parts: Int, decimals: Int) {
    if parts < 0 { append(UInt8(ascii: "-")) }
    // The last digit comes first, and zeros at the end are idle: what was taken before moves up a
    // byte each time, so that the bytes of the whole stand in the order of reading.
    var left = parts.magnitude
    var fraction: UInt64 = 0
    var length = 0
    for _ in 0..<decimals {
      let digit = left % 10
      left /= 10
      guard length > 0 || digit > 0 else { continue }
      fraction = (fraction << 8) | (UInt64(UInt8(ascii: "0")) + UInt64(digit))
      length += 1
    }
    if left < 10 {
      append(UInt8(ascii: "0") | UInt8(truncatingIfNeeded: left))
    } else {
      whole(left)
    }
    guard length > 0 else { return }
    fraction = (fraction << 8) | UInt64(UInt8(ascii: "."))
    if capacity - count < 8 { grow(by: 8) }
    UnsafeMutableRawPointer(start + count)
      .storeBytes(of: fraction.littleEndian, as: UInt64.self)
    count += length + 1
  }

  private mutating func whole(_ number: UInt) {
    if number >= 10 { whole(number / 10) }
    append(UInt8(ascii: "0") | UInt8(truncatingIfNeeded: number % 10))
  }

  /// Writes a number with four decimals at most: finer differences mean nothing.
  package mutating func number(_ value: Double) {
    let scaled = (value * 10_000).rounded()
    parts(scaled.magnitude < 1e15 ? Int(scaled) : 0, decimals: 4)
  }

  /// Appends text with what JSON must not hold written out.
  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    var from = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      place += 1
      guard Self.needsEscape(byte) else { continue }
      append(UnsafeBufferPointer(rebasing: text[from..<place - 1]))
      from = place
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

  /// The same of any byte of a text; errs on the side of yes.
  private static func mayNeedEscape(_ text: UnsafeRawBufferPointer) -> Bool {
    guard text.count >= 8 else { return text.contains(where: needsEscape) }
    var place = 0
    while place + 8 <= text.count {
      if mayNeedEscape(text.loadUnaligned(fromByteOffset: place, as: UInt64.self)) { return true }
      place += 8
    }
    // The last bytes, some of them once more.
    return mayNeedEscape(text.loadUnaligned(fromByteOffset: text.count - 8, as: UInt64.self))
  }

  private static func mayNeedEscape(_ bytes: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
    let hits =
      (bytes &- ones &* 0x20) & ~bytes | zeros(bytes ^ ones &* 0x22) | zeros(bytes ^ ones &* 0x5C)
      | zeros(bytes ^ ones &* 0x7F)
    return hits & (ones &* 0x80) != 0
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
