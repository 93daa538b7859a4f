extension DiagnosticKind {
  static let impossibleCount = Self(
    name: "impossible-count",
    explanation: """
      `at least N of (…)` can only hold when there are N things in the brackets.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
      finding land: yes or no
        called  pain when landing
        unless  at least 2 of (hop is yes)
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      finding land: yes or no
        called  pain when landing
        unless  at least 1 of (hop is yes)
      """)
}

extension Diagnostic {
  /// More wanted than there are.
  static func impossibleCount(_ wanted: Int, of count: Int, at span: Span) -> Self {
    Self(
      .impossibleCount, "at least \(wanted) of \(count) can never hold", at: span,
      "only \(count) to choose from",
      help: Edit("write a number from 1 to \(count), or separate the conditions with `;`"))
  }
}
