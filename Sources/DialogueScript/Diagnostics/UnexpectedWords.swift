extension DiagnosticKind {
  static let unexpectedWords = Self(
    name: "unexpected-words",
    explanation: """
      Everything that the line can say has been said, and then there is more. Two spaces end a
      condition and begin the text behind it; commas stand between the things of a list.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        effort  2 or so
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        effort  2
      """)
}

extension Diagnostic {
  /// Words behind the end of what a line can say.
  static func unexpectedWords(_ words: String, at span: Span) -> Self {
    Self(
      .unexpectedWords, "`\(words)` does not belong here", at: span, "the line ends before this",
      help: Edit(
        "remove it; put two spaces before text, and a comma between the things of a list",
        replacement: nil))
  }
}
