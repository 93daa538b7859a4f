extension DiagnosticKind {
  static let conditionWithoutCare = Self(
    name: "condition-without-care", severity: .warning,
    explanation: """
      A cause says how soon somebody should be seen and by whom. This one does not.
      """,
    wrong: """
      condition shin-splints
        called  shin splints
        prior   9%  estimate
      """,
    right: """
      condition shin-splints
        called  shin splints
        prior   9%  estimate
        see     routine  a physio within 2 weeks
      """)
}

extension Diagnostic {
  /// A condition that says not who should be seen.
  static func conditionWithoutCare(_ name: String, at span: Span) -> Self {
    Self(
      .conditionWithoutCare, "`\(name)` does not say who should be seen, and how soon", at: span,
      "has no `see`", note: "the person would be told a cause and not what to do about it",
      help: Edit("add `see LEVEL  WHO`, or `hidden` if it is never told"))
  }
}
