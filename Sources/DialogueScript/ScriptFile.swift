/// One file of a script: where it stands, and its bytes.
public struct ScriptFile: Hashable, Sendable {
  /// The path as it is shown in diagnostics.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A list of common words rather than a script.
  var isWordList: Bool { path.hasSuffix(".words") }

  /// Its words are only looked for before a word is mended.
  var isRareWordList: Bool { path.hasSuffix("rare.words") }

  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
