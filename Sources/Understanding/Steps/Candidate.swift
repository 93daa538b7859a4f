import DialogueModel

/// A phrase found in a message: what it could mean, and which tokens say it.
struct Candidate: Sendable {
  var sense: Int32
  var start: Int32
  /// Behind the last token.
  var end: Int32
  /// The tokens that were matched, as bits from `start`; those under gaps are not.
  var mask: UInt64
  /// Of those, the ones that other phrases may have as well.
  var lent: UInt64 = 0
  /// Of those, the ones that are no place here.
  var placeless: UInt64 = 0
  /// Its part of the body was named in another clause.
  var isRemembered = false
  /// Words matched that carry meaning, and a little more for a quantity.
  var weight: UInt8
  var gapWords: UInt8
  var edits: UInt8
  /// A denying word stands under a gap.
  var isDeniedInside: Bool
  /// The quantity in it, or -1.
  var quantity: Int32

  var range: Range<Int> { Int(start)..<Int(end) }

  /// Its words stand side by side.
  var isClosed: Bool { mask.nonzeroBitCount == Int(end - start) }
}

extension Candidate {
  /// Whether the token is one of those that say it.
  @inline(__always)
  func says(_ token: Int) -> Bool {
    let offset = token - Int(start)
    return offset >= 0 && offset < 64 && mask & (1 << UInt64(offset)) != 0
  }

  /// The tokens that no other phrase may have, by the first of them and as bits from there.
  var own: [UInt64] {
    let bits = mask & ~lent
    let first = bits.trailingZeroBitCount
    return bits == 0 ? [] : [UInt64(Int(start) + first), bits >> UInt64(first)]
  }

  /// Another phrase says all its words, and more: "squat ~ knee" in "squat ~ inner knee".
  func isWithin(_ other: Candidate) -> Bool {
    range.allSatisfy { !says($0) || other.says($0) }
  }

  /// What it borrows stands before what it keeps.
  var lendsFirst: Bool {
    lent.trailingZeroBitCount < (mask & ~lent).trailingZeroBitCount
  }

  /// Whether the token is one of those that say it, and that no other phrase may have.
  @inline(__always)
  func owns(_ token: Int) -> Bool {
    let offset = token - Int(start)
    return offset >= 0 && offset < 64 && mask & ~lent & (1 << UInt64(offset)) != 0
  }
}
