/// A word, a number or a sign.
struct Token {
  enum Kind: Equatable {
    case word, number
    case sign(UInt8)
    case atMost, atLeast, end
  }

  var kind: Kind
  var span: Span
  /// The symbol of a word.
  var symbol = Symbol(number: -1)
  var value = 0.0
  var gap = Gap.none
  /// The cursor behind it.
  var after: Cursor

  /// What stands before a token.
  enum Gap { case none, space, wide, line }

  var keyword: Keyword? { kind == .word ? symbol.keyword : nil }

  func isSign(_ sign: Unicode.Scalar) -> Bool {
    kind == .sign(UInt8(truncatingIfNeeded: sign.value))
  }
}
