extension DiagnosticKind {
  static let strayBrace = Self(
    name: "stray-brace",
    explanation: """
      A closing brace stands where none was opened. Braces hold values that are filled in.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping}
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      """)
}

extension Diagnostic {
  /// A closing brace without an opening one.
  static func strayBrace(at span: Span) -> Self {
    Self(
      .strayBrace, "this `}` closes nothing", at: span, "no `{` before it",
      help: Edit("remove it, or write `\\}` for the sign itself"))
  }
}
