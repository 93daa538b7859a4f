/// Writes JSON straight into bytes: a turn names every cause with its reasons, and a tree of
/// values would cost more than the turn itself.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// A member or an item was written before, so a comma comes next.
  private var needsComma = false

  init(reserving capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  mutating func object(_ write: (inout Self) -> Void) {
    open(UInt8(ascii: "{"))
    write(&self)
    close(UInt8(ascii: "}"))
  }

  mutating func array<Items: Sequence>(
    _ items: Items, _ write: (inout Self, Items.Element) -> Void
  ) {
    open(UInt8(ascii: "["))
    for item in items { write(&self, item) }
    close(UInt8(ascii: "]"))
  }

  /// Writes the name of a member, whose value follows. Names need no escapes.
  mutating func member(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { escape($0) }
    bytes.append(UInt8(ascii: "\""))
    needsComma = true
  }

  mutating func bool(_ value: Bool) {
    separate()
    bytes += (value ? "true" : "false").utf8
    needsComma = true
  }

  mutating func integer(_ value: Int) {
    separate()
    digits(value.magnitude, isNegative: value < 0)
    needsComma = true
  }

  /// A number with four decimals at most: finer differences mean nothing.
  mutating func decimal(_ value: Double) {
    separate()
    needsComma = true
    let scaled = (value * 10_000).rounded()
    guard scaled.magnitude < 1e15 else {
      digits(0, isNegative: false)
      return
    }
    let parts = UInt(scaled.magnitude).quotientAndRemainder(dividingBy: 10_000)
    digits(parts.quotient, isNegative: scaled < 0)
    guard parts.remainder > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var rest = parts.remainder
    var place: UInt = 1_000
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / place))
      rest %= place
      place /= 10
    }
  }

  private mutating func digits(_ magnitude: UInt, isNegative: Bool) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func open(_ sign: UInt8) {
    separate()
    bytes.append(sign)
    needsComma = false
  }

  private mutating func close(_ sign: UInt8) {
    bytes.append(sign)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  /// Appends text with what JSON must not hold written out.
  mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    // What needs no escape, which is nearly everything, goes over in one piece.
    var start = 0
    for (place, byte) in text.enumerated() where Self.needsEscape(byte) {
      bytes.append(contentsOf: text[start..<place])
      start = place + 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A:
        bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
      case 0x0D:
        bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
      case 0x09:
        bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
      default:
        bytes += "\\u00".utf8
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 0xF))
      }
    }
    bytes.append(contentsOf: text[start...])
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
