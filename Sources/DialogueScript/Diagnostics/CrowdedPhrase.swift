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
      finding hop: yes or no
        called  pain when hopping
        hears   [a] [bit] [really] [very] [so] [too] [quite] [just] [also] sore to hop
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        hears   [<much>] sore to hop

      words much
        hears  a bit, really, very, so, too, quite
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
