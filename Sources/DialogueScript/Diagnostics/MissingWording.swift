extension DiagnosticKind {
  static let missingWording = Self(
    name: "missing-wording", severity: .warning,
    explanation: """
      The engine has sentences of its own: greetings, repairs, headings. All of them stand in a
      `wording` of the dialogue's language, and some are missing there.
      """,
    wrong: """
      dialogue legs
        called   Legs
        version  1
        speaks   en
        begin    start
      state start
        say  Hello.
        end
      wording en
        hello  Hi.
      """,
    right: """
      wording en
        hello  Hi.
        # and a line for every other sentence of the engine
      """)
}

extension Diagnostic {
  /// Sentences of the engine that nobody wrote.
  static func missingWording(_ keys: [String], _ language: String, at span: Span) -> Self {
    let shown = keys.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    let rest = keys.count > 5 ? " and \(keys.count - 5) more" : ""
    return Self(
      .missingWording, "the wording of `\(language)` lacks \(shown)\(rest)", at: span,
      "needs these sentences", note: "the person would be told nothing where one is needed",
      help: Edit("add them to `wording \(language)`"))
  }
}
