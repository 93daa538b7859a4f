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
      func answer(_ wanted: Set<String>) -> Int? {
        finding.answers.firstIndex { answer in
          (answer.hears + answer.ifAsked).contains { wanted.contains($0.text) }
        }
      }
      guard let one = answer(left), let two = answer(both), one != two else { continue }
      oneSide = (index, one)
      bothSides = (index, two)
      break
    }
  }
}
