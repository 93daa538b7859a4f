/// Finds the known word, or the form of one, that a misspelt word is nearest to.
struct WordMender {
  struct Correction {
    var entry: WordTable.Entry
    var edits: Int
    /// The known word, as it would have been typed.
    var letters: [UInt8]
  }

  private static let longest = 24
  private static let longestForm = 16
  /// From this length on a word may be two edits away.
  private static let long = 8

  private let vocabulary: Vocabulary
  private let word: ArraySlice<UInt8>
  /// Edits that are tried.
  private let most: Int
  private var best: Correction?
  private var bestScore = Int.max

  /// The nearest known word, or nil when none is near enough.
  static func mend(_ word: ArraySlice<UInt8>, _ vocabulary: Vocabulary) -> Correction? {
    guard word.count >= 4, word.count <= longest else { return nil }
    var mender = WordMender(word, vocabulary)
    mender.lookUnderFirstLetter()
    // One edit of the first letter counts before two of others.
    if mender.best?.edits != 1 { mender.changeFirstLetter() }
    return mender.best
  }

  private init(_ word: ArraySlice<UInt8>, _ vocabulary: Vocabulary) {
    self.word = word
    self.vocabulary = vocabulary
    most = word.count >= Self.long ? 2 : 1
  }

  // MARK: The same first letter

  private mutating func lookUnderFirstLetter() {
    guard let first = word.first else { return }
    let letters = Corrections.letters(word)
    let corrections = vocabulary.corrections
    var form: [UInt8] = []
    for known in corrections.words(first)
    where (known.letters & ~letters).nonzeroBitCount <= most && mayReach(known) {
      let base = vocabulary.table.bytes(of: known.entry)
      let shared = zip(word, base).prefix { $0 == $1 }.count
      guard most > 1 || goesOn(base, behind: shared) else { continue }
      compare(base, known, isForm: false)
      guard known.hasForms else { continue }
      for ending in corrections.endings {
        let stem = base.count - ending.replaced.count
        let count = stem + ending.letters.count
        // One edit before the last letter of the stem leaves the ending as it is.
        guard abs(count - word.count) <= most, count <= Self.longestForm,
          base.suffix(ending.replaced.count).elementsEqual(ending.replaced),
          most > 1 || shared >= stem - 1
            || word.suffix(ending.letters.count).elementsEqual(ending.letters)
        else { continue }
        form.removeAll(keepingCapacity: true)
        form.append(contentsOf: base.dropLast(ending.replaced.count))
        form.append(contentsOf: ending.letters)
        compare(form[...], known, isForm: true)
      }
    }
  }

  /// Whether some form of a word is about as long.
  private func mayReach(_ known: Corrections.Known) -> Bool {
    let corrections = vocabulary.corrections
    return Int(known.count) <= word.count + most + corrections.mostReplaced
      && Int(known.count) + corrections.longestEnding >= word.count - most
  }

  /// Whether one edit of the first letter that differs lets the next one agree, unless that may
  /// belong to an ending.
  private func goesOn(_ base: ArraySlice<UInt8>, behind shared: Int) -> Bool {
    guard shared + 1 < word.count, shared + 1 < base.count - vocabulary.corrections.mostReplaced
    else { return true }
    let (typed, known) = (word.startIndex + shared, base.startIndex + shared)
    return word[typed + 1] == base[known + 1] || word[typed] == base[known + 1]
      || word[typed + 1] == base[known]
  }

  private mutating func compare(
    _ letters: ArraySlice<UInt8>, _ known: Corrections.Known, isForm: Bool
  ) {
    let allowed = letters.count >= Self.long ? most : 1
    guard let edits = distance(word, letters, atMost: allowed), edits > 0,
      edits == 1 || letters.first == word.first
    else { return }
    var score = edits * 1000 + (letters.first == word.first ? 0 : 100)
    score += Int(known.rank) + (letters.count == word.count ? 0 : 1)
    if isForm { score += Self.formRank }
    // A form that is a known word besides stands for that.
    guard score < bestScore, !isForm || vocabulary.table.find(Array(letters)) == nil else {
      return
    }
    bestScore = score
    best = Correction(entry: known.entry, edits: edits, letters: Array(letters))
  }

  /// A form is less likely than any word.
  private static let formRank = 30

  // MARK: Another first letter

  /// Tries the words of which only the first letter was added, dropped, replaced or swapped.
  private mutating func changeFirstLetter() {
    let rest = Array(word.dropFirst())
    guard let first = word.first, let second = rest.first else { return }
    compare(rest)
    compare([second, first] + rest.dropFirst())
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") where letter != first {
      compare([letter] + rest)
      compare([letter] + word)
    }
  }

  private mutating func compare(_ letters: [UInt8]) {
    guard letters.count >= 4, letters.first != word.first,
      let entry = vocabulary.find(letters, 0..<letters.count)
    else { return }
    let isForm = !vocabulary.table.bytes(of: entry).elementsEqual(letters)
    guard let first = vocabulary.table.bytes(of: entry).first,
      let known = vocabulary.corrections.words(first).first(where: { $0.entry == entry }),
      !isForm || known.hasForms && letters.count <= Self.longestForm
    else { return }
    compare(letters[...], known, isForm: isForm)
  }
}
