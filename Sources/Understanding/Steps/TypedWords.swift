/// The words of a message on their way to being tokens.
struct TypedWords {
  let vocabulary: Vocabulary
  let bytes: [UInt8]
  var scan: Scan
  var words: [Word] = []
  var tokens: [Token] = []
  /// How many words are of no language that is known.
  var unknownWords = 0
  /// How many are words that are seldom written, and no phrase has.
  var rareWords = 0

  init(_ bytes: [UInt8], _ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    self.bytes = bytes
    scan = WordScanner.scan(bytes)
    tokens.reserveCapacity(scan.words.count + 4)
    words.reserveCapacity(scan.words.count)
  }
}
