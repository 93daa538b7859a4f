extension DiagnosticKind {
  static let missingLine = Self(
    name: "missing-line",
    explanation: """
      The declaration lacks a line without which the conversation could not go on well.
      """,
    wrong: """
      finding hop: yes or no
        ask     Does it hurt when you hop?
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        ask     Does it hurt when you hop?
      """)
}

extension Diagnostic {
  /// A declaration without a line that it needs.
  static func missingLine(_ keyword: String, of owner: String, at span: Span) -> Self {
    Self(
      .missingLine, "\(owner) has no `\(keyword)`", at: span, "a line is missing",
      help: Edit("add a line that begins with `\(keyword)`"))
  }
}
