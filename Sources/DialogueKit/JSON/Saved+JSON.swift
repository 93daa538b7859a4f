public import Conversation
import FoundationEssentials

extension Session.Saved {
  /// The conversation as one line of JSON, the same bytes for the same conversation.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self))
  }

  /// Reads what `json` wrote.
  public init(json: some Sequence<UInt8>) throws {
    self = try JSONDecoder().decode(Self.self, from: Data(json))
  }
}
