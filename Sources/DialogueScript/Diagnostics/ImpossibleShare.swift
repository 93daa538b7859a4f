extension DiagnosticKind {
  static let impossibleShare = Self(
    name: "impossible-share",
    explanation: """
      A share says how many of all people something is true of: from 0 to 100%.
      """,
    wrong: """
      condition shin-splints
        called  shin splints
        prior   140%  estimate
      """,
    right: """
      condition shin-splints
        called  shin splints
        prior   14%  estimate
      """)
}

extension Diagnostic {
  /// A share below nobody or above everybody.
  static func impossibleShare(_ words: String, at span: Span) -> Self {
    Self(
      .impossibleShare, "a share of \(words) cannot be", at: span, "must be from 0 to 100%",
      note: "the causes would be weighed wrongly",
      help: Edit("write a share from 0 to 100%"))
  }
}
