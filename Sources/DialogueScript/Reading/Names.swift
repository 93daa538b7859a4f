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
    var hash: UInt32 = 2_166_136_261
    for offset in start..<end { hash = (hash ^ UInt32(bytes[offset])) &* 16_777_619 }
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

  subscript(symbol: Symbol) -> String { texts[Int(symbol.number)] }

  private func isSpelled(_ candidate: Int, _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var offset = Int(starts[candidate])
    guard Int(starts[candidate + 1]) - offset == end - start else { return false }
    for position in start..<end {
      if bytes[position] != storage[offset] { return false }
      offset += 1
    }
    return true
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
