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
    hasher.combine(digest(of: text))
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

/// A number for a text that few other texts have.
///
/// Names are looked up all the time and are short; a text's own hash takes far longer.
private func digest(of text: String) -> UInt64 {
  var digest: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  return digest
}
