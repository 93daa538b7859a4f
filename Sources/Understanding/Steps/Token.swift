import DialogueModel

/// A word of a message as it is read: mended, and with short forms written out.
struct Token: Sendable {
  /// The class that phrases are written in; 0 for a word that no phrase has.
  var word: Int32 = 0
  /// What scripts mean by it, where that is not the same; or 0.
  var form: Int32 = 0
  /// The word in no other form, where a phrase has it so; or 0.
  var exact: Int32 = 0
  var traits: Vocabulary.WordTraits = []
  /// Bytes of the message.
  var start: Int32
  var end: Int32
  /// The typed word that it comes from.
  var source: Int32
  var before: Break
  var edits: UInt8 = 0
  var isNumber = false
  var isAttached = false
  /// The number it says, or NaN.
  var number = Double.nan

  var isFiller: Bool { traits.contains(.filler) }

  /// One bit of 64 for each word that it may be looked for as.
  var hints: UInt64 {
    guard word > 0 else { return 0 }
    return Symbol.word(word).hint | (form > 0 ? Symbol.word(form).hint : 0)
      | (exact > 0 ? Symbol.word(exact).hint : 0)
  }

  /// Joins the things of a list, as "and" does.
  var isListWord: Bool { !traits.isDisjoint(with: [.and, .or]) }

  /// May be passed over inside a phrase.
  var isPassing: Bool { !traits.isDisjoint(with: [.filler, .passing]) }
}

/// A message on its way to being understood.
///
/// A class, as every step keeps hold of it.
final class Passage {
  let vocabulary: Vocabulary
  let bytes: [UInt8]
  let scan: Scan
  let words: [Word]
  let tokens: [Token]
  /// The stretches between pauses.
  let clauses: [Range<Int>]
  /// How many words are of no language that is known.
  let unknownWords: Int
  /// How many are words that are seldom written, and no phrase has.
  let rareWords: Int
  var quantities: [QuantitySpan] = []
  /// The first quantity that begins at a token, or -1.
  var quantityAt: [Int32] = []
  var candidates: [Candidate] = []

  init(_ message: String, _ vocabulary: Vocabulary) {
    var typed = TypedWords(Array(message.utf8), vocabulary)
    typed.understandWords()
    self.vocabulary = vocabulary
    bytes = typed.bytes
    scan = typed.scan
    words = typed.words
    tokens = typed.tokens
    unknownWords = typed.unknownWords
    rareWords = typed.rareWords
    clauses = Self.split(tokens)
  }

  /// The message's own text from one token to before another.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[span(range)], as: UTF8.self)
  }

  /// The bytes of the message from one token to before another.
  func span(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// Whether a pause at least this long stands before any token behind the first.
  func hasBreak(_ least: Break, within range: Range<Int>) -> Bool {
    guard range.count > 1 else { return false }
    for index in (range.lowerBound + 1)..<range.upperBound where tokens[index].before >= least {
      return true
    }
    return false
  }
}
