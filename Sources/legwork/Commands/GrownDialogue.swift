import DialogueModel

/// A dialogue's grammar and sets with as many made-up phrases as wanted, to measure what more
/// phrases cost.
///
/// Every phrase is made of words of the dialogue's own phrases, each as often as it stands there;
/// the same number gives the same phrases.
struct GrownDialogue {
  private let dialogue: Dialogue
  private let words: [Substring]
  private var state: UInt64 = 1

  init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
    words = dialogue.findings.flatMap { $0.hears + $0.answers.flatMap(\.hears) }.flatMap { phrase in
      phrase.text.split { !$0.isLetter }
    }
  }

  /// The dialogue with so many phrases, all of them made up.
  mutating func dialogue(phrases count: Int) -> Dialogue {
    state = 1
    var findings: [Finding] = []
    for first in stride(from: 0, to: count, by: Self.phrasesOfFinding) {
      let hears = (first..<min(count, first + Self.phrasesOfFinding)).map { _ in phrase() }
      findings.append(
        Finding(
          id: Finding.ID("made-up-\(first)"), kind: .oneOf, called: Text([.words("something")]),
          hears: hears))
    }
    return Dialogue(
      id: dialogue.id, called: dialogue.called, version: dialogue.version,
      language: dialogue.language, begin: dialogue.begin, fingerprint: 0,
      settings: dialogue.settings, grammar: dialogue.grammar, wording: dialogue.wording,
      units: dialogue.units, directions: dialogue.directions, parts: [], findings: findings,
      checklists: [], scores: [], redFlags: [], conditions: [], advice: [], plans: [], topics: [],
      terms: [], states: [], sources: [], words: dialogue.words, wordSets: dialogue.wordSets)
  }

  private static let phrasesOfFinding = 20

  /// Two or three words, of which some stand apart.
  private mutating func phrase() -> Phrase {
    var text = "\(word()) \(next(4) == 0 ? "~ " : "")\(word())"
    if next(2) == 0 { text += " \(word())" }
    return Phrase(text)
  }

  private mutating func word() -> Substring {
    words.isEmpty ? "word" : words[next(words.count)]
  }

  /// A number below another, from a plain linear congruence.
  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
