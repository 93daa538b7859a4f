extension DiagnosticKind {
  static let incompleteLine = Self(
    name: "incomplete-line",
    explanation: """
      The line begins well and stops before it has said what it must say.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        ask
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        ask     Does it hurt when you hop?
      """)
}

extension Diagnostic {
  /// A line that stops too early.
  static func incompleteLine(_ missing: String, at span: Span) -> Self {
    Self(
      .incompleteLine, "\(missing) is missing here", at: span, "something is missing",
      help: Edit("add \(missing)"))
  }
}
