extension DiagnosticKind {
  static let noDialogue = Self(
    name: "no-dialogue",
    explanation: """
      One file of a dialogue says what it is called and where it begins.
      """,
    wrong: """
      state hello
        say  Hello.
        end
      """,
    right: """
      dialogue legs
        called   Legs
        version  1
        speaks   en
        begin    hello
      state hello
        say  Hello.
        end
      """)
}

extension Diagnostic {
  /// A folder without a dialogue.
  static func noDialogue(at span: Span) -> Self {
    Self(
      .noDialogue, "no file declares a dialogue", at: span,
      help: Edit("add `dialogue NAME` with `called`, `version`, `speaks` and `begin`"))
  }
}
