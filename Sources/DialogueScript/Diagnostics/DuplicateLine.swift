extension DiagnosticKind {
  static let duplicateLine = Self(
    name: "duplicate-line",
    explanation: """
      A declaration says this once, and it is said twice. One of the two would be lost.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        called  hopping hurts
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      """)
}

extension Diagnostic {
  /// A line that stands twice where once is enough.
  static func duplicateLine(_ keyword: String, at span: Span, first: Span) -> Self {
    Self(
      .duplicateLine, "`\(keyword)` is said twice", at: span, "said again",
      related: first == span ? [] : [Label(span: first, words: "first said here")],
      help: Edit("keep one of the two lines"))
  }
}
