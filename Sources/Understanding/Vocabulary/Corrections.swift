/// The words that a misspelt word may be mended to, filed under their first letters.
///
/// The forms of a word are made while one is looked for, as there are many times more of them than
/// words; the letters that all forms of a word have rule most words out before that.
struct Corrections: Sendable {
  struct Known: Sendable {
    var entry: WordTable.Entry
    /// The letters that it has in every form, one bit each.
    var letters: UInt32
    /// How many letters it has without an ending.
    var count: Int32
    /// How seldom phrases have it; the lower, the likelier it is meant.
    var rank: UInt8
    /// Endings may be put to it.
    var hasForms: Bool
  }

  /// What makes a form of a word: these last letters give way to an ending.
  struct Ending: Sendable {
    let replaced: [UInt8]
    let letters: [UInt8]
  }

  /// In the order of their first letters, and of the table.
  let known: [Known]
  /// By letter, where its words begin; and where the last of all end.
  let starts: [Int]
  let endings: [Ending]
  /// The most letters that an ending takes the place of, and the most that it has.
  let mostReplaced: Int
  let longestEnding: Int
  /// By the second letter of a word: the first letters that some word has before it, one bit each.
  private let firstLetters: [UInt32]

  /// - Parameter uses: by entry, how many phrases have the word.
  init(
    _ table: WordTable, _ entries: [Vocabulary.Entry], _ endings: [[Vocabulary.Ending]],
    uses: [UInt8]
  ) {
    self.endings = endings.joined().flatMap { ending in
      ending.replacements.map { Ending(replaced: $0, letters: ending.letters) }
    }
    let most = self.endings.map(\.replaced.count).max() ?? 0
    mostReplaced = most
    longestEnding = self.endings.map(\.letters.count).max() ?? 0
    var firstLetters: [UInt32] = Array(repeating: 0, count: 26)
    var byLetter: [[Known]] = Array(repeating: [], count: 26)
    for entry in 0..<WordTable.Entry(entries.count) {
      let word = table.bytes(of: entry)
      let traits = entries[Int(entry)].traits
      guard !traits.isDisjoint(with: [.content, .grammar]), word.count >= 4, let first = word.first,
        word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
      else { continue }
      firstLetters[Int(word[word.startIndex + 1] - 0x61)] |= 1 << UInt32(first - 0x61)
      let isContent = traits.contains(.content)
      byLetter[Int(first - 0x61)].append(
        Known(
          entry: entry, letters: Self.letters(word.dropLast(most)), count: Int32(word.count),
          rank: (isContent ? 0 : 20) + rarity(uses[Int(entry)]),
          hasForms: isContent && !traits.contains(.fixed)))
    }
    self.firstLetters = firstLetters
    known = byLetter.flatMap(\.self)
    starts = byLetter.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
  }

  /// The words that begin with a letter.
  func words(_ first: UInt8) -> ArraySlice<Known> {
    guard first >= 0x61, first <= 0x7A else { return [] }
    return known[starts[Int(first - 0x61)]..<starts[Int(first - 0x61) + 1]]
  }

  /// Whether some word begins with two letters.
  func begins(with first: UInt8, _ second: UInt8) -> Bool {
    guard first >= 0x61, first <= 0x7A, second >= 0x61, second <= 0x7A else { return false }
    return firstLetters[Int(second - 0x61)] & 1 << UInt32(first - 0x61) != 0
  }

  /// The letters of a word, one bit each.
  static func letters(_ word: some Sequence<UInt8>) -> UInt32 {
    word.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }
}

/// How seldom a word is used in phrases: 16 for once, less for more.
private func rarity(_ uses: UInt8) -> UInt8 {
  UInt8(2 * uses.leadingZeroBitCount)
}
