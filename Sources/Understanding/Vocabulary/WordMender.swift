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
  private let word: [UInt8]
  /// The letters of all known words.
  private let spelling: [UInt8]
  private var best: Correction?
  private var bestScore = Int.max

  /// The nearest known word, or nil when none is near enough.
  static func mend(_ word: ArraySlice<UInt8>, _ vocabulary: Vocabulary) -> Correction? {
    guard word.count >= 4, word.count <= longest else { return nil }
    var mender = WordMender(word, vocabulary)
    mender.lookUnderFirstLetter(atMost: 1)
    // One edit of the first letter counts before two of others.
    if mender.best == nil { mender.changeFirstLetter() }
    if mender.best == nil, word.count >= long { mender.lookUnderFirstLetter(atMost: 2) }
    return mender.best
  }

  private init(_ word: ArraySlice<UInt8>, _ vocabulary: Vocabulary) {
    self.word = Array(word)
    self.vocabulary = vocabulary
    spelling = vocabulary.table.letters
  }

  // MARK: The same first letter

  private mutating func lookUnderFirstLetter(atMost most: Int) {
    guard let first = word.first else { return }
    let letters = Corrections.letters(word)
    for known in vocabulary.corrections.words(first)
    where (known.letters & ~letters).nonzeroBitCount <= most && mayReach(known, most) {
      compare(known, atMost: most)
    }
  }

  /// Compares the word with one that is known, and with the forms of that.
  private mutating func compare(_ known: Corrections.Known, atMost most: Int) {
    let corrections = vocabulary.corrections
    let place = vocabulary.table.range(of: known.entry)
    let (word, spelling) = (word, spelling)
    let typed = word.span
    let base = spelling.span.extracting(place)
    // What no ending takes the place of stands in every form.
    let firm = max(0, base.count - corrections.mostReplaced)
    guard begins(typed, with: base.extracting(first: firm), atMost: most) else { return }
    var shared = 0
    while shared < min(typed.count, base.count), typed[shared] == base[shared] { shared += 1 }
    consider(base, known, isForm: false, atMost: most)
    guard known.hasForms else { return }
    var form: [UInt8] = []
    for ending in corrections.endings {
      let stem = base.count - ending.replaced.count
      let count = stem + ending.letters.count
      // One edit before the last letter of the stem leaves the ending as it is.
      guard abs(count - typed.count) <= most, count <= Self.longestForm,
        ends(base, with: ending.replaced),
        most > 1 || shared >= stem - 1 || ends(typed, with: ending.letters)
      else { continue }
      form.removeAll(keepingCapacity: true)
      form.append(contentsOf: spelling[place.lowerBound..<place.lowerBound + stem])
      form.append(contentsOf: ending.letters)
      consider(form.span, known, isForm: true, atMost: most)
    }
  }

  private func ends(_ word: Span<UInt8>, with ending: [UInt8]) -> Bool {
    guard word.count >= ending.count else { return false }
    for place in ending.indices where word[word.count - ending.count + place] != ending[place] {
      return false
    }
    return true
  }

  /// Whether some form of a word is about as long.
  private func mayReach(_ known: Corrections.Known, _ most: Int) -> Bool {
    let corrections = vocabulary.corrections
    return Int(known.count) <= word.count + most + corrections.mostReplaced
      && Int(known.count) + corrections.longestEnding >= word.count - most
  }

  private mutating func consider(
    _ letters: Span<UInt8>, _ known: Corrections.Known, isForm: Bool, atMost most: Int
  ) {
    let allowed = letters.count >= Self.long ? most : 1
    let isSameFirst = letters[0] == word[0]
    guard let edits = distance(word.span, letters, atMost: allowed), edits > 0,
      edits == 1 || isSameFirst
    else { return }
    var score = edits * 1000 + (isSameFirst ? 0 : 100)
    score += Int(known.rank) + (letters.count == word.count ? 0 : 1)
    if isForm { score += Self.formRank }
    guard score < bestScore else { return }
    let letters = letters.indices.map { letters[$0] }
    // A form that is a known word besides stands for that.
    guard !isForm || vocabulary.table.find(letters) == nil else { return }
    bestScore = score
    best = Correction(entry: known.entry, edits: edits, letters: letters)
  }

  /// A form is less likely than any word.
  private static let formRank = 30

  // MARK: Another first letter

  /// Tries the words of which only the first letter was added, dropped, replaced or swapped.
  private mutating func changeFirstLetter() {
    let (first, second) = (word[0], word[1])
    attempt(Array(word.dropFirst()))
    attempt([second, first] + word.dropFirst(2))
    var replaced = word
    var added = [first] + word
    for letter in UInt8(ascii: "a")...UInt8(ascii: "z") where letter != first {
      if vocabulary.corrections.begins(with: letter, second) {
        replaced[0] = letter
        attempt(replaced)
      }
      if vocabulary.corrections.begins(with: letter, first) {
        added[0] = letter
        attempt(added)
      }
    }
  }

  private mutating func attempt(_ letters: [UInt8]) {
    guard letters.count >= 4, letters.first != word.first,
      let entry = vocabulary.find(letters, 0..<letters.count)
    else { return }
    let isForm = !vocabulary.table.bytes(of: entry).elementsEqual(letters)
    guard let first = vocabulary.table.bytes(of: entry).first,
      let known = vocabulary.corrections.words(first).first(where: { $0.entry == entry }),
      !isForm || known.hasForms && letters.count <= Self.longestForm
    else { return }
    consider(letters.span, known, isForm: isForm, atMost: 1)
  }
}
