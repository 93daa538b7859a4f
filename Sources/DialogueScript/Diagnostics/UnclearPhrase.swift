extension DiagnosticKind {
  static let unclearPhrase = Self(
    name: "unclear-phrase",
    explanation: """
      A phrase is made of words, `<name>` for the words of a set, a part or a direction, `~` for a
      gap, `a & b` for both in any order, `a/b` for either, `[word]` for a word that may be missing,
      `(word)` for one that other phrases may have as well, `!word` for one that is no place here,
      `=word` for a word in no other form, and `{}` for a number. At least one word or number must be there.
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
      help: Edit(
        "write words, `<name>`, `~`, `a & b`, `a/b`, `[word]`, `(word)`, `!word`, `=word` or `{}`"))
  }
}
