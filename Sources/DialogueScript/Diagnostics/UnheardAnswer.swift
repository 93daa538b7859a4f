extension DiagnosticKind {
  static let unheardAnswer = Self(
    name: "unheard-answer", severity: .warning,
    explanation: """
      No words are heard as this answer: it has no `hears` and no `if-asked`, and it is no place of a
      part. A person can only pick it from the list.
      """,
    wrong: """
      finding swelling: one of
        called  swelling
        ask     What is swollen?
        calf    The calf
        none    Nothing
          if-asked  nothing
      topic running
        called  Can I run?
        hears   can i run
        when    swelling is known  Not yet.
        otherwise  Yes.
      """,
    right: """
      finding swelling: one of
        called  swelling
        ask     What is swollen?
        calf    The calf
          hears   calf is swollen
        none    Nothing
          if-asked  nothing
      topic running
        called  Can I run?
        hears   can i run
        when    swelling is known  Not yet.
        otherwise  Yes.
      """)
}

extension Diagnostic {
  /// An answer that no words are heard as.
  static func unheardAnswer(_ answer: String, _ finding: String, at span: Span) -> Self {
    Self(
      .unheardAnswer, "no words are heard as `\(answer)` of `\(finding)`", at: span,
      "can only be picked",
      note: "a person who says it in their own words would not be understood",
      help: Edit("add a `hears` line, or `if-asked` for words that need the question"))
  }
}
