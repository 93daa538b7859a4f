extension DiagnosticKind {
  static let findingWithoutAnswers = Self(
    name: "finding-without-answers",
    explanation: """
      A finding of this kind is answered by one of its answers, and it has none.
      """,
    wrong: """
      finding where: one of
        called  where it hurts
      """,
    right: """
      finding where: one of
        called  where it hurts
        shin    The shin
          hears   shin
        calf    The calf
          hears   calf
      """)
}

extension Diagnostic {
  /// A list of answers without an answer.
  static func findingWithoutAnswers(_ name: String, at span: Span) -> Self {
    Self(
      .findingWithoutAnswers, "`\(name)` has no answers", at: span, "nothing to choose from",
      note: "a person who is asked could not answer",
      help: Edit("add a line for each answer: a name, and how it is shown"))
  }
}
