import DialogueModel

/// Which findings are places, and which answers tell of one side or of both.
struct Places: Sendable {
  /// By finding: its answers are places of the body.
  let isPlace: [Bool]
  /// The finding and answer that "left" and "right" stand for, when the dialogue has one.
  var oneSide: (finding: Int, answer: Int)?
  var bothSides: (finding: Int, answer: Int)?

  init(_ dialogue: Dialogue) {
    let placed = Set(dialogue.parts.map(\.finding))
    isPlace = dialogue.findings.map { placed.contains($0.id) }
    let left = Set((dialogue.grammar.phrases[.left] ?? []).map(\.text))
    let both = Set((dialogue.grammar.phrases[.bothSides] ?? []).map(\.text))
    for (index, finding) in dialogue.findings.enumerated() {
      for (place, answer) in finding.answers.enumerated() {
        let words = (answer.hears + answer.ifAsked).map(\.text)
        if oneSide == nil, words.contains(where: left.contains) { oneSide = (index, place) }
        if bothSides == nil, words.contains(where: both.contains) { bothSides = (index, place) }
      }
    }
  }
}
