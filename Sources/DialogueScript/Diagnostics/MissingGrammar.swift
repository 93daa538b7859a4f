extension DiagnosticKind {
  static let missingGrammar = Self(
    name: "missing-grammar", severity: .warning,
    explanation: """
      Some words carry meaning whatever is talked about: no, yes, maybe, yesterday, left. They stand in
      a `grammar` of the dialogue's language, and some are missing there.
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
      grammar en
        negation  no, not
      """,
    right: """
      grammar en
        negation  no, not
        # and a line for every other kind of word
      """)
}

extension Diagnostic {
  /// Words of the language that nobody listed.
  static func missingGrammar(_ keys: [String], _ language: String, at span: Span) -> Self {
    let shown = keys.prefix(5).map { "`\($0)`" }.joined(separator: ", ")
    let rest = keys.count > 5 ? " and \(keys.count - 5) more" : ""
    return Self(
      .missingGrammar, "the grammar of `\(language)` lacks \(shown)\(rest)", at: span,
      "needs these words", note: "what a person says with them would not be understood",
      help: Edit("add them to `grammar \(language)`"))
  }
}
