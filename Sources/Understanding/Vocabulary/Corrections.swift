/// Finds the known word that a misspelt one is nearest to.
///
/// Every known word is filed under itself and under what is left of its first letters when one or
/// two are struck out; so a look-up costs the same however many words are known.
struct Corrections: Sendable {
  struct Correction: Hashable, Sendable {
    var entry: WordTable.Entry
    var edits: Int
    /// The known word, as it would have been typed.
    var target: Int32
  }

  /// Letters that are filed; what comes after them is compared only.
  private static let prefix = 7

  private var letters: [UInt8] = []
  private var starts: [Int32] = [0]
  private var meanings: [WordTable.Entry] = []
  private var ranks: [UInt8] = []
  private var buckets: [Int32] = []
  private var filed: [(mark: UInt16, target: Int32)] = []
  private var mask: UInt32 = 0

  /// - Parameter uses: by entry, how many phrases have the word.
  init(
    _ table: WordTable, _ entries: [Vocabulary.Entry], _ endings: [[Vocabulary.Ending]],
    uses: [UInt8]
  ) {
    var seen = WordTable(capacity: 8_192)
    for entry in 0..<WordTable.Entry(entries.count) {
      let traits = entries[Int(entry)].traits
      guard traits.contains(.content) || traits.contains(.grammar) else { continue }
      let word = Array(table.bytes(of: entry))
      guard word.count >= 4, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { continue }
      if Int(seen.add(word)) == meanings.count {
        let isContent = traits.contains(.content)
        add(word, meaning: entry, rank: (isContent ? 0 : 20) + rarity(uses[Int(entry)]))
      }
      guard traits.contains(.content), !traits.contains(.fixed) else { continue }
      for ending in endings.joined() {
        for replacement in ending.replacements
        where word.suffix(replacement.count)
          .elementsEqual(replacement)
        {
          let form = word.dropLast(replacement.count) + ending.letters
          // Only what reads back as the same word, and is no known word itself.
          guard form.count <= 16, table.find(Array(form)) == nil else { continue }
          if Int(seen.add(Array(form))) == meanings.count {
            add(Array(form), meaning: entry, rank: 30 + rarity(uses[Int(entry)]))
          }
        }
      }
    }
    var size: UInt32 = 1024
    while size < UInt32(meanings.count) * 8 { size *= 2 }
    mask = size - 1
    buckets = Array(repeating: 0, count: Int(size) + 1)
    file()
  }

  /// The nearest known word, or nil when none is near enough.
  func correct(_ word: ArraySlice<UInt8>) -> Correction? {
    guard word.count >= 4, word.count <= 24 else { return nil }
    let most = word.count >= 8 ? 2 : 1
    var best: Correction?
    var bestScore = Int.max
    forEachVariant(word, most) { hash in
      let bucket = Int(hash & mask)
      for place in Int(buckets[bucket])..<Int(buckets[bucket + 1])
      where filed[place].mark == UInt16(truncatingIfNeeded: hash >> 16) {
        let target = filed[place].target
        let known = letters[Int(starts[Int(target)])..<Int(starts[Int(target) + 1])]
        let allowed = known.count >= 8 ? most : 1
        guard let edits = distance(word, known, atMost: allowed), edits > 0 else { continue }
        let sameStart = word.first == known.first
        if edits == 2 && !sameStart { continue }
        let sameLength = word.count == known.count
        var score = edits * 1000 + (sameStart ? 0 : 100)
        score += Int(ranks[Int(target)]) + (sameLength ? 0 : 1)
        if score < bestScore || (score == bestScore && target < (best?.target ?? 0)) {
          bestScore = score
          best = Correction(entry: meanings[Int(target)], edits: edits, target: target)
        }
      }
    }
    return best
  }

  func text(of target: Int32) -> String {
    String(
      decoding: letters[Int(starts[Int(target)])..<Int(starts[Int(target) + 1])], as: UTF8.self)
  }

  private mutating func add(_ word: [UInt8], meaning: WordTable.Entry, rank: UInt8) {
    letters.append(contentsOf: word)
    starts.append(Int32(letters.count))
    meanings.append(meaning)
    ranks.append(rank)
  }

  private mutating func file() {
    var pairs: [(hash: UInt32, target: Int32)] = []
    pairs.reserveCapacity(meanings.count * 12)
    for target in 0..<Int32(meanings.count) {
      let word = letters[Int(starts[Int(target)])..<Int(starts[Int(target) + 1])]
      forEachVariant(word, word.count >= 8 ? 2 : 1) { pairs.append(($0, target)) }
    }
    for pair in pairs { buckets[Int(pair.hash & mask) + 1] += 1 }
    for bucket in 1..<buckets.count { buckets[bucket] += buckets[bucket - 1] }
    var ends = buckets
    filed = Array(repeating: (0, 0), count: pairs.count)
    for pair in pairs {
      let bucket = Int(pair.hash & mask)
      filed[Int(ends[bucket])] = (UInt16(truncatingIfNeeded: pair.hash >> 16), pair.target)
      ends[bucket] += 1
    }
  }

  /// The hashes of a word's first letters, and of what is left when some are struck out.
  private func forEachVariant(
    _ word: ArraySlice<UInt8>, _ most: Int, _ body: (UInt32) -> Void
  ) {
    let head = word.prefix(Self.prefix)
    let start = head.startIndex
    let count = head.count
    func hash(skipping first: Int, _ second: Int) -> UInt32 {
      var hash: UInt32 = 2_166_136_261
      for offset in 0..<count where offset != first && offset != second {
        hash = (hash ^ UInt32(head[start + offset])) &* 16_777_619
      }
      return hash ^ (hash >> 13) &* 0x5bd1_e995
    }
    body(hash(skipping: -1, -1))
    for first in 0..<count {
      // Striking out either of two equal letters leaves the same.
      if first > 0, head[start + first] == head[start + first - 1] { continue }
      body(hash(skipping: first, -1))
      guard most > 1 else { continue }
      for second in (first + 1)..<max(count, first + 1) { body(hash(skipping: first, second)) }
    }
  }
}

/// How seldom a word is used in phrases: 16 for once, less for more.
private func rarity(_ uses: UInt8) -> UInt8 {
  UInt8(2 * uses.leadingZeroBitCount)
}

extension Vocabulary {
  /// Whether one edit makes a known word of it, so that two edits to another would be far-fetched.
  func isNearCommon(_ word: [UInt8]) -> Bool {
    var changed = word
    for place in word.indices {
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        changed[place] = letter
        if table.find(changed) != nil { return true }
      }
      changed[place] = word[place]
      if place + 1 < word.count {
        changed.swapAt(place, place + 1)
        if table.find(changed) != nil { return true }
        changed.swapAt(place, place + 1)
      }
    }
    for place in 0...word.count {
      if place < word.count {
        var shorter = word
        shorter.remove(at: place)
        if find(shorter, 0..<shorter.count) != nil { return true }
      }
      var longer = word
      longer.insert(UInt8(ascii: "a"), at: place)
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        longer[place] = letter
        if find(longer, 0..<longer.count) != nil { return true }
      }
    }
    return false
  }
}

/// How many letters must be added, dropped, replaced or swapped with their neighbour, or nil when
/// more than `limit`.
func distance(_ one: ArraySlice<UInt8>, _ other: ArraySlice<UInt8>, atMost limit: Int) -> Int? {
  var (left, right) = (one, other)
  if abs(left.count - right.count) > limit { return nil }
  while let first = left.first, first == right.first {
    left.removeFirst()
    right.removeFirst()
  }
  while let last = left.last, last == right.last {
    left.removeLast()
    right.removeLast()
  }
  if left.isEmpty || right.isEmpty {
    let edits = max(left.count, right.count)
    return edits <= limit ? edits : nil
  }
  if left.count == 1, right.count == 1 { return 1 }
  if left.count == 2, right.count == 2, left.first == right.last, left.last == right.first {
    return 1
  }
  if limit < 2 { return nil }
  let edits = table(left, right)
  return edits <= limit ? edits : nil
}

/// The whole table of distances with swaps, for the few letters in which two words differ.
private func table(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int {
  let (leftStart, rightStart) = (left.startIndex, right.startIndex)
  var before: [Int] = []
  var above = Array(0...right.count)
  var row = above
  for i in 1...left.count {
    row[0] = i
    for j in 1...right.count {
      let (a, b) = (left[leftStart + i - 1], right[rightStart + j - 1])
      var edits = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a == b ? 0 : 1))
      if i > 1, j > 1, a == right[rightStart + j - 2], left[leftStart + i - 2] == b {
        edits = min(edits, before[j - 2] + 1)
      }
      row[j] = edits
    }
    (before, above, row) = (above, row, above)
  }
  return above[right.count]
}
