/// The common words of a language: one a line, in lower case, sorted by their bytes.
public struct Words: Hashable, Sendable {
  /// UTF-8, exactly as the file holds it.
  public let bytes: [UInt8]
  /// Words that are seldom written, in the same form; looked into before a word is mended.
  public let rare: [UInt8]

  public init(_ bytes: [UInt8], rare: [UInt8] = []) {
    self.bytes = bytes
    self.rare = rare
  }

  /// Whether a word is among the rare ones: a search by halves, which needs no table.
  public func isRare(_ word: ArraySlice<UInt8>) -> Bool {
    var low = 0
    var high = rare.count
    while low < high {
      var start = (low + high) / 2
      while start > low, rare[start - 1] != 0x0A { start -= 1 }
      var end = start
      while end < high, rare[end] != 0x0A { end += 1 }
      let found = rare[start..<end]
      if found.elementsEqual(word) { return true }
      if found.lexicographicallyPrecedes(word) {
        low = end + 1
      } else {
        high = start
      }
    }
    return false
  }
}
