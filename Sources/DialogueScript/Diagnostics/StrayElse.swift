extension DiagnosticKind {
  static let strayElse = Self(
    name: "stray-else",
    explanation: """
      `else` says what to do when the `if` right above it does not hold, and there is none.
      """,
    wrong: """
      state start
        say  Hello.
        else
          say  Or not.
        end
      """,
    right: """
      state start
        if urgency is at least routine
          say  Hello.
        else
          say  Or not.
        end
      """)
}

extension Diagnostic {
  /// An `else` that follows no `if`.
  static func strayElse(at span: Span) -> Self {
    Self(
      .strayElse, "this `else` follows no `if`", at: span, "no `if` right above",
      help: Edit("add an `if` above it, indented as far"))
  }
}
