extension DiagnosticKind {
  static let duplicateName = Self(
    name: "duplicate-name",
    explanation: """
      Two things of one kind have the same name, so nobody can tell which is meant.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
      finding hop: yes or no
        called  hopping hurts
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      finding hop_twice: yes or no
        called  hopping hurts
      """)
}

extension Diagnostic {
  /// A name that something else already has.
  static func duplicateName(_ name: String, _ kind: String, at span: Span, first: Span) -> Self {
    Self(
      .duplicateName, "the \(kind) `\(name)` is declared twice", at: span, "declared again",
      related: first == span ? [] : [Label(span: first, words: "first declared here")],
      help: Edit("rename one of them; if they mean the same, keep one"))
  }
}
