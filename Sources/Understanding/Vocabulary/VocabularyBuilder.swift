import DialogueModel

/// Makes the vocabulary of a dialogue: words into classes, phrases into the automaton.
struct VocabularyBuilder {
  /// A phrase as entries of the word table, before words are joined into classes.
  struct Draft {
    var steps: [Step]
    /// What it means; for a phrase of a set, the number of the set.
    var sense: Int32
    var home: Home
  }

  /// Where a phrase belongs.
  enum Home {
    case script, grammar, measure, set
  }

  enum Step {
    case word(WordTable.Entry, Automaton.Marks)
    case set(Int32, Automaton.Marks)
    case gap, wideGap, quantity
  }

  let dialogue: Dialogue
  var table = WordTable(capacity: 32_768)
  var entries: [Vocabulary.Entry] = []
  var expansions: [[WordTable.Entry]] = []
  var endings: [[Vocabulary.Ending]] = Array(repeating: [], count: 256)
  var phrases = Automaton(capacity: 8_192)
  var measures = Automaton(capacity: 512)
  /// The phrases of sets, parts and directions.
  var sets = Automaton(capacity: 1_024)
  /// The numbers of the sets, parts and directions.
  let setIndex: [String: Int32]
  /// The words of keys that only mark words.
  var marked: [Grammar.Key: [WordTable.Entry]] = [:]
  /// By set: what it means by itself, or -1.
  var setSenses: [Int32] = []
  var senses: [Sense] = []
  var numbers: [Double] = []
  var drafts: [Draft] = []
  var offers: [Offer.ID] = []
  /// By finding and answer, the words of the label.
  var labels: [[[WordTable.Entry]]] = []
  /// What each misspelling or short form stands for.
  var spelled: [WordTable.Entry: [WordTable.Entry]] = [:]
  /// The last words of directions that are written with one, such as "of".
  var joiners: Set<WordTable.Entry> = []
  /// The representative of each entry's class.
  var parents: [Int32] = []

  init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
    let names =
      dialogue.wordSets.map(\.id.text) + dialogue.parts.map(\.id.text)
      + dialogue.directions.map(\.id.text)
    setIndex = Dictionary(
      names.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func build() {
    readEndings()
    readSpellings()
    draftGrammar()
    draftScripts()
    draftNumbers()
    joinInflections()
    joinCompounds()
    addCommonWords()
    markCompounds()
    settleClasses()
    addPhrases()
  }

  mutating func entry(_ bytes: [UInt8], _ traits: Vocabulary.WordTraits) -> WordTable.Entry {
    let entry = table.add(bytes)
    while entries.count <= Int(entry) {
      parents.append(Int32(entries.count))
      entries.append(Vocabulary.Entry())
    }
    entries[Int(entry)].traits.formUnion(traits)
    return entry
  }

  /// The words of a text, with short forms written out.
  mutating func words(_ text: String, _ traits: Vocabulary.WordTraits) -> [WordTable.Entry] {
    let scan = WordScanner.scan(Array(text.utf8))
    var result: [WordTable.Entry] = []
    var index = 0
    while index < scan.words.count {
      let word = scan.words[index]
      index += 1
      var range = word.letters
      if word.isNumber, index < scan.words.count, scan.words[index].isAttached {
        let whole = range.lowerBound..<scan.words[index].letters.upperBound
        if let known = table.find(Array(scan.letters[whole])), spelled[known] != nil {
          range = whole
          index += 1
        } else if isOrdinal(scan.letters[scan.words[index].letters]) {
          range = whole
          index += 1
        }
      }
      var letters = Array(scan.letters[range])
      if let known = table.find(letters), let stands = spelled[known] {
        for word in stands { entries[Int(word)].traits.formUnion(traits) }
        result.append(contentsOf: stands)
        continue
      }
      if let mark = letters.firstIndex(of: 0x27) {
        let joined = letters.filter { $0 != 0x27 }
        if let known = table.find(joined), let stands = spelled[known] {
          for word in stands { entries[Int(word)].traits.formUnion(traits) }
          result.append(contentsOf: stands)
          continue
        }
        letters = Array(letters[..<mark])
      }
      guard !letters.isEmpty else { continue }
      result.append(entry(letters, traits))
    }
    return result
  }

  private func isOrdinal(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count == 2
      && ["st", "nd", "rd", "th"].contains { $0.utf8.elementsEqual(letters) }
  }

  func root(_ entry: Int32) -> Int32 {
    var entry = entry
    while parents[Int(entry)] != entry { entry = parents[Int(entry)] }
    return entry
  }

  mutating func unite(_ one: Int32, _ other: Int32) {
    let (first, second) = (root(one), root(other))
    if first != second { parents[Int(max(first, second))] = min(first, second) }
  }

  mutating func sense(_ sense: Sense) -> Int32 {
    senses.append(sense)
    return Int32(senses.count - 1)
  }
}
