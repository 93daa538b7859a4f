/// How hard a text is to read, as a school grade.
///
/// The Flesch-Kincaid grade level: 0.39 words per sentence + 11.8 syllables per word - 15.59.
/// Kincaid JP, Fishburne RP, Rogers RL, Chissom BS. Derivation of new readability formulas for Navy
/// enlisted personnel. Naval Technical Training Command, Research Branch Report 8-75, 1975.
/// Syllables are estimated from the vowels, as every program does that has no dictionary of them.
struct ReadingGrade {
  private(set) var words = 0
  private(set) var sentences = 0
  private var syllables = 0
  /// The words of three and more syllables, in the order in which they stand.
  private(set) var hardWords: [String] = []
  private var isInSentence = false

  /// Fewer words than this say too little: one long word would decide.
  static let fewestWords = 20

  /// The grade, where there is enough to grade.
  var grade: Double? {
    guard words >= Self.fewestWords, sentences > 0 else { return nil }
    return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words)
      - 15.59
  }

  /// Takes a word with its sound; one that is explained elsewhere counts as short.
  mutating func add(_ word: String, isExplained: Bool = false) {
    let letters = word.utf8.filter(\.isLetter)
    guard !letters.isEmpty || word.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return
    }
    words += 1
    isInSentence = true
    let sounds = isExplained || letters.isEmpty ? 1 : syllableCount(letters)
    syllables += sounds
    if sounds >= 3 {
      let plain = String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)
      if !hardWords.contains(plain) { hardWords.append(plain) }
    }
  }

  /// Ends the sentence, where one has begun.
  mutating func endSentence() {
    if isInSentence { sentences += 1 }
    isInSentence = false
  }
}

/// The syllables of a word of English, at least 1: its groups of vowels, without a silent ending.
func syllableCount(_ letters: [UInt8]) -> Int {
  let word = letters.map { $0 | 0x20 }
  var count = 0
  var wasVowel = false
  for letter in word {
    let isVowel = letter.isVowel
    if isVowel, !wasVowel { count += 1 }
    wasVowel = isVowel
  }
  if word.count > 3, hasSilentEnding(word) { count -= 1 }
  return max(1, count)
}

/// "shave", "waves" and "walked" end in an e that nobody speaks; "little", "needed", "boxes" do not.
private func hasSilentEnding(_ word: [UInt8]) -> Bool {
  let last = word[word.count - 1]
  if last == UInt8(ascii: "e") {
    let before = word[word.count - 2]
    guard before != UInt8(ascii: "l") else { return word[word.count - 3].isVowel }
    return !before.isVowel
  }
  guard word.count > 4, word[word.count - 2] == UInt8(ascii: "e"),
    !word[word.count - 3].isVowel
  else { return false }
  let before = word[word.count - 3]
  if last == UInt8(ascii: "d") {
    return before != UInt8(ascii: "t") && before != UInt8(ascii: "d")
  }
  guard last == UInt8(ascii: "s") else { return false }
  // Behind a hiss the ending is spoken: "boxes", "cases", "lunges".
  return !"scxzgh".utf8.contains(before) && before != UInt8(ascii: "l")
}

extension UInt8 {
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  fileprivate var isVowel: Bool { "aeiouy".utf8.contains(self) }
}
