extension DiagnosticKind {
  static let tabIndent = Self(
    name: "tab-indent",
    explanation: """
      A tab is as wide as each program likes, so it hides how far a line is indented.
      """,
    wrong: """
      finding hop: yes or no
      	called  pain when hopping
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      """)
}

extension Diagnostic {
  /// A tab before a line.
  static func tabIndent(at span: Span) -> Self {
    Self(
      .tabIndent, "this line is indented with a tab", at: span, "a tab",
      help: Edit.write("  ", at: span))
  }
}
