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
