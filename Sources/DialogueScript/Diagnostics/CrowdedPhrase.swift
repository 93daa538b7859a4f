import DialogueModel

extension DiagnosticKind {
  static let crowdedPhrase = Self(
    name: "crowded-phrase", severity: .warning,
    explanation: """
      Every `a/b` and every `[word]` multiplies the ways in which a phrase may be said. Beyond 256 the
      rest is not listened for. Words that may stand for each other belong into `words`, which is
      one way however many it holds.
      """,
    wrong: """
      topic running
        called     Can I run?
        hears      [tell] [me] [can] [may] [should] [i] [still] [even] [go] run
        otherwise  Run as far as it stays comfortable.
      """,
    right: """
      topic running
        called     Can I run?
        hears      <may> [still] [even] [go] run
        otherwise  Run as far as it stays comfortable.

      words may
        hears  can i, may i, should i
      """)
}

extension Diagnostic {
  /// A phrase that may be said in more ways than are kept.
  static func crowdedPhrase(_ ways: Int, at span: Span) -> Self {
    Self(
      .crowdedPhrase, "this phrase may be said in \(ways) ways", at: span,
      "only \(Phrase.mostWays) are kept",
      note: "a person who says it in another way would not be heard",
      help: Edit("make several phrases of it, or put words that mean the same into `words`"))
  }
}
