extension DiagnosticKind {
  static let unclosedBracket = Self(
    name: "unclosed-bracket",
    explanation: """
      A bracket was opened and never closed.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
      finding land: yes or no
        called  pain when landing
        unless  not (hop is yes
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      finding land: yes or no
        called  pain when landing
        unless  not (hop is yes)
      """)
}

extension Diagnostic {
  /// A bracket that is not closed.
  static func unclosedBracket(_ bracket: String, at span: Span) -> Self {
    let closing = bracket == "(" ? ")" : "}"
    return Self(
      .unclosedBracket, "this `\(bracket)` is never closed", at: span, "opened here",
      help: Edit(
        bracket == "{" ? "add `}`, or write `\\{` for the sign itself" : "add `\(closing)`"))
  }
}
