/// A set, part or direction found in a message, and which tokens say it.
struct SetMatch: Sendable {
  var set: Int32
  /// Behind the last token.
  var end: Int32
  /// The tokens that were matched, as bits from the first.
  var mask: UInt64
  var weight: UInt8
  var gapWords: UInt8
  var edits: UInt8
  var isDeniedInside: Bool
}

/// The sets, parts and directions of a message, by the token at which they begin.
struct SetMatches: Sendable {
  private var all: [SetMatch] = []
  /// By match: the hint of its set, and its set and end as one number.
  private var hints: [UInt64] = []
  private var keys: [UInt64] = []
  /// By token: where those that begin there stand in the list of all.
  private var ranges: [Range<Int32>]
  /// By token: it is a word of a part that lies in one neighbourhood.
  private(set) var isPart: [Bool]

  init(count: Int) {
    ranges = Array(repeating: 0..<0, count: count)
    isPart = Array(repeating: false, count: count)
    all.reserveCapacity(4 * count)
    hints.reserveCapacity(4 * count)
    keys.reserveCapacity(4 * count)
  }

  @inline(__always)
  func indices(at token: Int) -> Range<Int32> { ranges[token] }

  /// The hint of the set that was matched.
  @inline(__always)
  func hint(of index: Int32) -> UInt64 { hints[Int(index)] }

  @inline(__always)
  subscript(index: Int32) -> SetMatch { all[Int(index)] }

  /// Begins the matches at a token; those of the tokens behind it are already known.
  mutating func begin(at token: Int) {
    ranges[token] = Int32(all.count)..<Int32(all.count)
  }

  /// Adds a match at the token begun last, unless the same words were found before.
  mutating func add(_ match: SetMatch, at token: Int, isPart: Bool) {
    let range = ranges[token]
    guard range.count < 24 else { return }
    let key = UInt64(UInt32(bitPattern: match.set)) << 32 | UInt64(UInt32(bitPattern: match.end))
    for index in range where keys[Int(index)] == key { return }
    all.append(match)
    hints.append(Symbol.set(match.set).hint)
    keys.append(key)
    ranges[token] = range.lowerBound..<range.upperBound + 1
    guard isPart else { return }
    for place in token..<Int(match.end) where match.mask & (1 << UInt64(place - token)) != 0 {
      self.isPart[place] = true
    }
  }
}
