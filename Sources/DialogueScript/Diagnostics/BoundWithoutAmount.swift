extension DiagnosticKind {
  static let boundWithoutAmount = Self(
    name: "bound-without-amount",
    explanation: """
      `to` and `below` say where a band of numbers ends; a finding without numbers has no bands.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        yes     It hurts
          below   3
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        yes     It hurts
      """)
}

extension Diagnostic {
  /// A band in a finding that has no amount.
  static func boundWithoutAmount(_ finding: String, at span: Span) -> Self {
    Self(
      .boundWithoutAmount, "`\(finding)` has no amount, so its answers are no bands", at: span,
      "only for numbers, scales, durations and bands", help: Edit("remove the line"))
  }
}
