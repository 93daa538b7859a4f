/// A name that an author chose for one kind of thing, such as `hop` for a finding.
///
/// Saves, transcripts and translations hang on names, never on positions or wording.
public struct Identifier<Owner>: Hashable, Sendable, Comparable, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) {
    self.text = text
  }

  public init(stringLiteral text: String) {
    self.text = text
  }

  public static func == (left: Self, right: Self) -> Bool {
    // Most names differ in length, which is seen at once.
    left.text.utf8.count == right.text.utf8.count && left.text == right.text
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(digest)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.text < right.text
  }
}

extension Identifier: CustomStringConvertible {
  public var description: String { text }
}

extension Identifier: Codable {
  public init(from decoder: any Decoder) throws {
    text = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension Identifier {
  /// A number that few other names have.
  ///
  /// Names are short and looked up all the time; a text's own hash takes far longer.
  package var digest: UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      var digest: UInt64 = 0xCBF2_9CE4_8422_2325
      func take(_ part: UInt64) {
        digest = (digest ^ part) &* 0x9E37_79B9_7F4A_7C15
        digest ^= digest >> 32
      }
      var place = 0
      while place + 8 <= bytes.count {
        take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
        place += 8
      }
      while place < bytes.count {
        take(UInt64(bytes[place]))
        place += 1
      }
      return digest
    }
  }
}
