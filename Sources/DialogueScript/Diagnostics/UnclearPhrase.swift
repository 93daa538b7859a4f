extension DiagnosticKind {
  static let unclearPhrase = Self(
    name: "unclear-phrase",
    explanation: """
      A phrase is made of words, `~` for a gap, `a/b` for either, `[word]` for a word that may be
      missing, and `{}` for a number. At least one word or number must be there.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        hears   [really, hopping hurts
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        hears   [really] hurts, hopping hurts
      """)
}

extension Diagnostic {
  /// A phrase that could not be listened for.
  static func unclearPhrase(_ phrase: String, at span: Span) -> Self {
    Self(
      .unclearPhrase, "the phrase `\(phrase)` is unclear", at: span, "unclear from here",
      note: "nothing that a person says would be heard by it",
      help: Edit("write words, `~`, `a/b`, `[word]` or `{}`"))
  }
}
