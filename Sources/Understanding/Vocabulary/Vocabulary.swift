import DialogueModel

/// Everything a dialogue can hear, compiled once; reading never changes it.
final class Vocabulary: Sendable {
  /// What is known of a word by itself.
  struct WordTraits: OptionSet, Sendable {
    let rawValue: UInt32

    /// Carries no meaning inside a phrase.
    static let filler = Self(rawValue: 1)
    /// Occurs in a phrase of a script.
    static let content = Self(rawValue: 2)
    /// Occurs in a phrase of the grammar.
    static let grammar = Self(rawValue: 4)
    /// In the list of common words, or known some other way.
    static let common = Self(rawValue: 16)
    /// A base that no one wrote, from which endings were taken off.
    static let derived = Self(rawValue: 32)
    /// A single word of the grammar, never taken for a form of another word.
    static let fixed = Self(rawValue: 64)
    /// A direction that needs a joining word before an article: "back of the knee".
    static let noun = Self(rawValue: 128)
    /// Denies by itself, and so turns a phrase round when a gap holds it.
    static let denies = Self(rawValue: 256)
    /// May stand inside a phrase, and counts where a phrase has it.
    static let passing = Self(rawValue: 512)
    /// Ends a thought, as "but" does; no gap of a phrase reaches over it.
    static let parts = Self(rawValue: 1024)
    /// Joins a direction to its part, as "of" does.
    static let of = Self(rawValue: 2048)
    /// Points back, as "it" does.
    static let pronoun = Self(rawValue: 4096)
    static let and = Self(rawValue: 8192)
    static let or = Self(rawValue: 16384)
    /// Left, right or both.
    static let side = Self(rawValue: 32768)
    /// Says no by itself.
    static let no = Self(rawValue: 65536)
    /// Ends a denial, and carries no meaning besides, as "just".
    static let softEnd = Self(rawValue: 131072)
    /// Says that an amount is not exact.
    static let about = Self(rawValue: 262144)
    /// The speaker.
    static let speaker = Self(rawValue: 524288)
    /// A length of time beside it tells how long it has hurt.
    static let lasting = Self(rawValue: 1_048_576)
    /// A length of time beside it tells of something else.
    static let doing = Self(rawValue: 2_097_152)
    /// Somebody else.
    static let thirdPerson = Self(rawValue: 4_194_304)
    /// What is done with a part of the body.
    static let handling = Self(rawValue: 8_388_608)
    /// What fingers do with it.
    static let touching = Self(rawValue: 16_777_216)
    /// A word of pain.
    static let complaint = Self(rawValue: 33_554_432)
    /// May stand between a denial and what it denies.
    static let noticing = Self(rawValue: 134_217_728)
    /// Stands between a number and what it counts, as "x" does.
    static let times = Self(rawValue: 8)
    /// Says that it was then, as "ago" does.
    static let ago = Self(rawValue: 1_073_741_824)
    /// Leads from one part to where it ends, as "to" does.
    static let goal = Self(rawValue: 2_147_483_648)
    /// Tells of several.
    static let plural = Self(rawValue: 268_435_456)
    /// A child.
    static let child = Self(rawValue: 536_870_912)
    /// "the" and "my".
    static let article = Self(rawValue: 67_108_864)
  }

  /// A word and what it is read as.
  struct Entry: Sendable {
    /// The class that phrases are written in; 0 for a word that no phrase has.
    var word: Int32 = 0
    var traits: WordTraits = []
    /// What scripts mean by it, where the grammar has one of its forms by itself; or 0.
    var form: Int32 = 0
    /// The word in no other form, where a phrase has it so; or 0.
    var exact: Int32 = 0
    /// Where the words it stands for are kept, when they are several; -1 otherwise.
    var expansion: Int32 = -1

    /// A single word of the grammar, such as a wish, that phrases of scripts have as well.
    var isKeptApart: Bool {
      traits.isSuperset(of: [.content, .fixed]) && traits.isDisjoint(with: [.filler, .passing])
    }

    /// A word of the language that no phrase has.
    static let common = Self(traits: .common)
  }

  /// An ending that may be taken off, last letters first.
  struct Ending: Sendable {
    let letters: [UInt8]
    let replacements: [[UInt8]]
  }

  let dialogue: Dialogue
  let table: WordTable
  /// By word of the table: it may be the first half of a word that is also written in two.
  let startsCompound: [Bool]
  private let entries: [Entry]
  let expansions: [[WordTable.Entry]]
  /// Endings by their last letter.
  let endings: [[Ending]]
  let phrases: Automaton
  /// Units, dates and the words around numbers.
  let measures: Automaton
  /// The words of sets, parts and directions, by the number of the set.
  let sets: Automaton
  /// By set: the sense of a part or direction, or -1.
  let setSenses: [Int32]
  /// By set: it is a part that lies in one neighbourhood.
  let isNarrowPart: [Bool]
  let senses: [Sense]
  /// By word class: the number that it stands for, or NaN.
  let numbers: [Double]
  let places: Places
  /// The base unit of time, in which dates are told.
  let dayUnit: Int?
  let parts: [KnownPart]
  /// By finding and answer, the words of the label.
  let labels: [[Set<Int32>]]
  /// The first finding that is a length of time.
  let duration: Int?
  /// By finding that is measured: those that some bands compare it with.
  let comparedWith: [Int: Set<Int>]
  let findingIndex: [Finding.ID: Int]
  let findings: [KnownFinding]
  let offers: [Offer.ID]
  let corrections: Corrections

  init(_ dialogue: Dialogue) {
    var builder = VocabularyBuilder(dialogue)
    builder.build()
    let known = builder.entries
    self.dialogue = dialogue
    table = builder.table
    startsCompound = builder.startsCompound
    entries = builder.entries
    expansions = builder.expansions
    endings = builder.endings
    phrases = builder.take(\.phrases).automaton()
    measures = builder.take(\.measures).automaton()
    sets = builder.take(\.sets).automaton()
    setSenses = builder.setSenses
    senses = builder.senses
    numbers = builder.numbers
    places = Places(dialogue)
    let index = Dictionary(
      dialogue.findings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    findingIndex = index
    let parts = dialogue.parts.map { KnownPart($0, dialogue, index) }
    self.parts = parts
    let meanings = builder.senses
    isNarrowPart = builder.setSenses.map { meaning in
      guard meaning >= 0, case .part(let part) = meanings[Int(meaning)] else { return false }
      return !parts[part].isWide
    }
    labels = builder.labels.map { answers in
      answers.map { Set($0.map { known[Int($0)].word }) }
    }
    duration = dialogue.findings.firstIndex {
      if case .duration = $0.kind { true } else { false }
    }
    findings = dialogue.findings.map(KnownFinding.init)
    comparedWith = Self.comparisons(dialogue, index)
    offers = builder.offers
    let timed = dialogue.findings.lazy.compactMap { finding -> Unit.ID? in
      if case .duration(let units) = finding.kind { units.first } else { nil }
    }.first
    let time = dialogue.units.first { $0.id == timed }?.dimension
    dayUnit = dialogue.units.firstIndex { $0.dimension == time && $0.factor == 1 }
    corrections = Corrections(
      builder.table, builder.entries, builder.endings, uses: builder.uses)
  }

  /// The measured findings that bands set side by side.
  private static func comparisons(
    _ dialogue: Dialogue, _ index: [Finding.ID: Int]
  ) -> [Int: Set<Int>] {
    var compared: [Int: Set<Int>] = [:]
    for finding in dialogue.findings {
      guard case .bands(let expression) = finding.kind else { continue }
      let sides = Set(expression.findings.compactMap { index[$0] })
      for side in sides { compared[side, default: []].formUnion(sides.subtracting([side])) }
    }
    return compared
  }

  /// What is known of a word of the table.
  @inline(__always)
  func entry(_ word: WordTable.Entry) -> Entry {
    Int(word) < entries.count ? entries[Int(word)] : .common
  }

  /// The entry that a word has, or has once an ending is taken off.
  @inline(__always)
  func find(_ letters: [UInt8], _ range: Range<Int>) -> WordTable.Entry? {
    let hash = WordTable.hash(letters, range)
    return table.find(letters, range, hash: hash) ?? findInflected(letters, range)
  }

  /// The entry of the word that this one is a form of.
  func findInflected(_ letters: [UInt8], _ range: Range<Int>) -> WordTable.Entry? {
    guard range.count > 3, let last = letters[range].last else { return nil }
    var common: WordTable.Entry?
    for ending in endings[Int(last)] {
      let stem = range.count - ending.letters.count
      guard stem > 1, ends(letters, range, with: ending.letters) else { continue }
      let kept = range.lowerBound..<range.lowerBound + stem
      let hash = WordTable.hash(letters, kept)
      for replacement in ending.replacements where stem + replacement.count >= 3 {
        guard let entry = table.find(letters, kept, hash: hash, ending: replacement) else {
          continue
        }
        let traits = self.entry(entry).traits
        if traits.contains(.content), !traits.contains(.fixed) { return entry }
        if !traits.isDisjoint(with: [.common, .content]), common == nil { common = entry }
      }
    }
    return common
  }

  /// Whether it is a word of the language that is seldom written, or a form of one.
  func isRare(_ word: [UInt8]) -> Bool {
    if dialogue.words.isRare(word[...]) { return true }
    guard word.count > 4, let last = word.last else { return false }
    for ending in endings[Int(last)] {
      let stem = word.count - ending.letters.count
      guard stem > 2, ends(word, 0..<word.count, with: ending.letters) else { continue }
      // "imping" is rather a slip than a form of "imp".
      for replacement in ending.replacements where stem + replacement.count >= 4 {
        if dialogue.words.isRare((word[..<stem] + replacement)[...]) { return true }
      }
    }
    return false
  }

  @inline(__always)
  private func ends(_ letters: [UInt8], _ range: Range<Int>, with ending: [UInt8]) -> Bool {
    var offset = 1
    while offset <= ending.count {
      if letters[range.upperBound - offset] != ending[ending.count - offset] { return false }
      offset += 1
    }
    return true
  }
}
