extension DiagnosticKind {
  static let questionWithoutWords = Self(
    name: "question-without-words",
    explanation: """
      A state asks for this finding, and the finding has no `ask` that says the question.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
      state start
        ask  hop
        end
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        ask     Does it hurt when you hop?
      state start
        ask  hop
        end
      """)
}

extension Diagnostic {
  /// A finding that is asked and has no question.
  static func questionWithoutWords(_ name: String, at span: Span, declared: Span) -> Self {
    Self(
      .questionWithoutWords, "`\(name)` is asked here and has no question", at: span,
      "nothing to say", related: [Label(span: declared, words: "has no `ask`")],
      note: "the person would be asked nothing and could not go on",
      help: Edit("add an `ask` line to the finding `\(name)`"))
  }
}
