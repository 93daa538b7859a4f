/// One step of a phrase, packed so that a phrase is a row of small numbers.
struct Symbol: Hashable, Sendable {
  /// How a phrase has a word or a set.
  struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: Int32

    /// Other phrases may have it as well.
    static let lent = Self(rawValue: 1)
    /// It is no place here.
    static let placeless = Self(rawValue: 2)
    /// It is the word as written; only while the phrase is written, as it has its own number then.
    static let exact = Self(rawValue: 4)
    static let all: Self = [.lent, .placeless, .exact]
  }

  /// The marks in the lowest bits, so that what differs in them alone stands together; then the
  /// number, and what it is the number of; never negative.
  let bits: Int32

  private static let markBits: Int32 = 3
  private static let isSign: Int32 = 1 << 27
  private static let isSet: Int32 = 1 << 28

  /// A few words of any kind.
  static let gap = Self(bits: isSign | 1 << markBits)
  /// A few more of them.
  static let wideGap = Self(bits: isSign | 2 << markBits)
  /// A number with or without a unit.
  static let quantity = Self(bits: isSign | 3 << markBits)

  @inline(__always)
  static func word(_ word: Int32, _ marks: Marks = []) -> Self {
    Self(bits: word << markBits | marks.rawValue)
  }

  /// Any of the words of a set.
  @inline(__always)
  static func set(_ set: Int32, _ marks: Marks = []) -> Self {
    Self(bits: set << markBits | isSet | marks.rawValue)
  }

  /// The word or the set.
  var number: Int32 { (bits & (Self.isSign - 1)) >> Self.markBits }

  var marks: Marks { Marks(rawValue: bits & Marks.all.rawValue) }

  var isWord: Bool { bits < Self.isSign }

  var isSet: Bool { bits & Self.isSet != 0 }

  var isGap: Bool { self == .gap || self == .wideGap }

  /// The same word or set, whatever its marks.
  @inline(__always)
  var plain: Int32 { bits >> Self.markBits }

  /// One bit of 64 for the word or the set, whatever its marks; a sign has one of the last for itself.
  @inline(__always)
  var hint: UInt64 {
    if bits >= Self.isSign, bits < Self.isSet { return 1 << UInt64(60 + number) }
    let mixed = UInt32(truncatingIfNeeded: plain) &* 0x9E37_79B1
    return 1 << ((UInt64(mixed) &* 61) >> 32)
  }

  var isExact: Bool { marks.contains(.exact) }

  /// The word with another number.
  func renumbered(_ number: Int32) -> Self { .word(number, marks.subtracting(.exact)) }
}
