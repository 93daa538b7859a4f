/// One step of a phrase, packed so that a phrase is a row of small numbers.
struct Symbol: Hashable, Sendable {
  /// How a phrase has a word or a set.
  struct Marks: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    /// Other phrases may have it as well.
    static let lent = Self(rawValue: 1)
    /// It is no place here.
    static let placeless = Self(rawValue: 2)
    static let count = 4
  }

  /// The number in the lowest bits, then what it is the number of, then the marks; never negative.
  let bits: Int32

  private static let markShift: Int32 = 27
  private static let isSign: Int32 = 1 << 25
  private static let isSet: Int32 = 1 << 26
  private static let numbers: Int32 = isSign - 1

  /// A few words of any kind.
  static let gap = Self(bits: isSign | 1)
  /// A few more of them.
  static let wideGap = Self(bits: isSign | 2)
  /// A number with or without a unit.
  static let quantity = Self(bits: isSign | 3)

  @inline(__always)
  static func word(_ word: Int32, _ marks: Marks = []) -> Self {
    Self(bits: word | Int32(marks.rawValue) << markShift)
  }

  /// Any of the words of a set.
  @inline(__always)
  static func set(_ set: Int32, _ marks: Marks) -> Self {
    Self(bits: set | isSet | Int32(marks.rawValue) << markShift)
  }

  /// The word or the set.
  var number: Int32 { bits & Self.numbers }

  var marks: Marks { Marks(rawValue: UInt8(bits >> Self.markShift)) }

  var isWord: Bool { bits & (Self.isSign | Self.isSet) == 0 }

  var isSet: Bool { bits & Self.isSet != 0 }

  var isGap: Bool { self == .gap || self == .wideGap }

  /// The word with another number.
  func renumbered(_ number: Int32) -> Self { Self(bits: bits & ~Self.numbers | number) }
}
