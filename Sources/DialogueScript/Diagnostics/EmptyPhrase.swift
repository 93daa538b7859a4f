extension DiagnosticKind {
  static let emptyPhrase = Self(
    name: "empty-phrase",
    explanation: """
      Two commas stand side by side, so one thing of the list is empty.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        hears   hopping hurts,, sore to hop
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        hears   hopping hurts, sore to hop
      """)
}

extension Diagnostic {
  /// Nothing between two commas.
  static func emptyPhrase(at span: Span) -> Self {
    Self(
      .emptyPhrase, "nothing stands before this comma", at: span, "an empty place in the list",
      help: Edit("remove the comma", replacement: Edit.Replacement(span: span, text: "")))
  }
}
