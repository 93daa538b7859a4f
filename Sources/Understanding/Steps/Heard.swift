import DialogueModel

/// Something said about one finding, before it is known whether it is affirmed.
struct Heard {
  var finding: Int
  var answers: [Int]
  var start: Int
  var end: Int
  /// The tokens that say it, as bits from `start`.
  var mask: UInt64
  /// Of those, the ones that it only borrows.
  var lent: UInt64 = 0
  var weight: UInt8
  var edits: Int = 0
  var side: Side?
  var quantity: Quantity?
  /// It is about the finding in general, and not about one of its answers.
  var isGeneral = false
  var isDeniedInside = false
  /// It leaves open which of places that lie far apart, as "my leg" does.
  var isWide = false
  /// It is told of a part that was named elsewhere; denied, it is denied in general.
  var isRemembered = false
  /// It was heard because its question is open.
  var isAsked = false
  /// It was worked out, and not said in these words.
  var isDerived = false

  /// The token whose denial or doubt counts: the first of its own, or the first of all.
  var head: Int {
    let own = mask & ~lent
    let bits = own == 0 ? mask : own
    return bits == 0 ? start : start + bits.trailingZeroBitCount
  }

  /// Whether the token is one of those that say it.
  func says(_ token: Int) -> Bool {
    token >= start && token < end && token - start < 64
      && mask & (1 << UInt64(token - start)) != 0
  }
}
