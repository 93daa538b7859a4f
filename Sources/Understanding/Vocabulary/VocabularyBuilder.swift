import DialogueModel

/// Makes the vocabulary of a dialogue: words into classes, phrases into the automaton.
struct VocabularyBuilder {
  /// A phrase whose words are known, before they are joined into classes.
  struct Draft {
    /// Where its code begins.
    var start: Int32
    /// What it means; for a phrase of a set, the number of the set.
    var sense: Int32
    var home: Home
  }

  /// Where a phrase belongs.
  enum Home {
    case script, grammar, measure, set

    var isGrammar: Bool { self == .grammar || self == .measure }
  }

  let dialogue: Dialogue
  var table = WordTable(capacity: 32_768)
  /// The words of phrases; what comes behind them in the table is common, and no more.
  var entries: [Vocabulary.Entry] = []
  /// By word of the table: it may be the first half of a word that is also written in two.
  var startsCompound: [Bool] = []
  /// What misspellings and short forms stand for.
  var expansions: [[WordTable.Entry]] = []
  var endings: [[Vocabulary.Ending]] = Array(repeating: [], count: 256)
  /// What the drafts say, over entries in place of words.
  var code = PhraseCode()
  var drafts: [Draft] = []
  var phrases = PhraseRows()
  var measures = PhraseRows()
  /// The phrases of sets, parts and directions.
  var sets = PhraseRows()
  /// By entry, how many phrases have the word, counted to 255.
  var uses: [UInt8] = []
  /// The numbers of the sets, parts and directions.
  let setIndex: [String: Int32]
  /// The words of keys that only mark words.
  var marked: [Grammar.Key: [WordTable.Entry]] = [:]
  /// By set: what it means by itself, or -1.
  var setSenses: [Int32] = []
  var senses: [Sense] = []
  var numbers: [Double] = []
  var offers: [Offer.ID] = []
  /// By finding and answer, the words of the label.
  var labels: [[[WordTable.Entry]]] = []
  /// The letters of the word that is being read.
  var letters: [UInt8] = []
  /// The last words of directions that are written with one, such as "of".
  var joiners: Set<WordTable.Entry> = []
  /// The single words of the grammar, with what they do.
  var singles: [(key: Grammar.Key, word: WordTable.Entry)] = []
  /// Words that are no form of another.
  var formless: Set<WordTable.Entry> = []
  /// Words that some phrase has in no other form.
  var exactWords: [WordTable.Entry] = []
  /// Words that are forms of each other although the grammar has one of them by itself.
  var looseForms: [(WordTable.Entry, WordTable.Entry)] = []
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
    joinLooseForms()
    addCommonWords()
    markCompounds()
    settleClasses()
    addPhrases()
    code = PhraseCode()
    drafts = []
  }

  /// Gives some of its rows away.
  mutating func take(_ rows: WritableKeyPath<Self, PhraseRows>) -> PhraseRows {
    defer { self[keyPath: rows] = PhraseRows() }
    return self[keyPath: rows]
  }

  mutating func entry(_ bytes: [UInt8], _ traits: Vocabulary.WordTraits) -> WordTable.Entry {
    known(table.add(bytes), traits)
  }

  /// Notes what is known of a word of the table.
  mutating func known(
    _ entry: WordTable.Entry, _ traits: Vocabulary.WordTraits
  ) -> WordTable.Entry {
    while entries.count <= Int(entry) {
      parents.append(Int32(entries.count))
      entries.append(Vocabulary.Entry())
    }
    entries[Int(entry)].traits.formUnion(traits)
    return entry
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
