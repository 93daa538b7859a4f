/// The common words of a language: one a line, in lower case, sorted by their bytes.
public struct Words: Hashable, Sendable {
  /// UTF-8, exactly as the file holds it.
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }
}
