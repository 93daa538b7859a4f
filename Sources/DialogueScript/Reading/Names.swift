/// A word of the scripts by number; equal words have equal numbers.
struct Symbol: Hashable, Sendable, Comparable {
  var number: Int32

  static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// Every word met in the scripts, once.
struct Names {
  private(set) var texts: [String] = []
  private var storage: [UInt8] = []
  private var starts: [Int32] = [0]
  private var hashes: [UInt32] = []
  private var table = [Int32](repeating: -1, count: 4096)

  init() {
    // Keywords take the first numbers, so that a symbol can be told to be one.
    for keyword in Keyword.allCases {
      let bytes = Array(keyword.rawValue.utf8)
      _ = symbol(bytes, 0, bytes.count)
    }
  }

  /// The symbol of the word that these bytes spell.
  mutating func symbol(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Symbol {
    let hash = bytes.withUnsafeBufferPointer { Self.hash($0, start, end) }
    var slot = Int(hash) & (table.count - 1)
    while table[slot] >= 0 {
      let candidate = Int(table[slot])
      if hashes[candidate] == hash, isSpelled(candidate, bytes, start, end) {
        return Symbol(number: Int32(candidate))
      }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = Int32(texts.count)
    texts.append(String(decoding: bytes[start..<end], as: UTF8.self))
    hashes.append(hash)
    storage.append(contentsOf: bytes[start..<end])
    starts.append(Int32(storage.count))
    if texts.count * 2 > table.count { grow() }
    return Symbol(number: Int32(texts.count - 1))
  }

  /// FNV-1a by words of eight bytes, folded.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt32
  {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for offset in start..<end {
      word |= UInt64(bytes[offset]) &<< shift
      shift &+= 8
      if shift == 64 {
        hash = (hash ^ word) &* 0x100_0000_01b3
        hash ^= hash >> 32
        word = 0
        shift = 0
      }
    }
    hash = (hash ^ word) &* 0x100_0000_01b3
    hash = (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  subscript(symbol: Symbol) -> String { texts[Int(symbol.number)] }

  private func isSpelled(_ candidate: Int, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    let from = Int(starts[candidate])
    let count = end - start
    guard Int(starts[candidate + 1]) - from == count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      storage.withUnsafeBufferPointer { storage in
        for offset in 0..<count where bytes[start + offset] != storage[from + offset] {
          return false
        }
        return true
      }
    }
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: table.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(hash) & (table.count - 1)
      while table[slot] >= 0 { slot = (slot + 1) & (table.count - 1) }
      table[slot] = Int32(number)
    }
  }
}
