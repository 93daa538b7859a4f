/// Random numbers that are the same for the same seed on every machine (SplitMix64).
package struct Chance: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// A stream of its own for each of many things under one seed.
  package init(seed: UInt64, for name: String) {
    // FNV-1a: spreads names that differ by one letter.
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    state = seed &* 0x9e37_79b9_7f4a_7c15 ^ hash
  }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to but not including 1.
  package mutating func share() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// One of the items; absent only when there is none.
  package mutating func pick<Item>(_ items: [Item]) -> Item? {
    guard !items.isEmpty else { return nil }
    return items[Int(next() % UInt64(items.count))]
  }
}
