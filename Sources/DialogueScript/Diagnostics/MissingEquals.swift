extension DiagnosticKind {
  static let missingEquals = Self(
    name: "missing-equals",
    explanation: """
      These lists say what a word stands for: `couple = 2`, `cant = can not`.
      """,
    wrong: """
      grammar en
        number  couple 2
      """,
    right: """
      grammar en
        number  couple = 2
      """)
}

extension Diagnostic {
  /// A pair without an equals sign, or with nothing on one side.
  static func missingEquals(at span: Span) -> Self {
    Self(
      .missingEquals, "this does not say what stands for what", at: span, "no `=` with both sides",
      help: Edit("write `WORD = WHAT IT STANDS FOR`"))
  }
}
