extension DiagnosticKind {
  static let overlappingPhrases = Self(
    name: "overlapping-phrases", severity: .warning,
    explanation: """
      Two answers claim the same words, so nobody can tell which is meant.
      """,
    wrong: """
      finding swelling: one of
        called  swelling
        ask     What is swollen?
        calf    The calf
          hears   lower leg swollen
        ankle   The ankle
          hears   ankle swollen, lower leg swollen
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
          hears   lower leg swollen
        ankle   The ankle
          hears   ankle swollen
      topic running
        called  Can I run?
        hears   can i run
        when    swelling is known  Not yet.
        otherwise  Yes.
      """)
}

extension Diagnostic {
  /// Words that two answers claim.
  static func overlappingPhrases(
    _ words: String, _ first: String, _ second: String, at span: Span, first firstSpan: Span
  ) -> Self {
    Self(
      .overlappingPhrases, "\"\(words)\" is claimed by both `\(first)` and `\(second)`", at: span,
      "claimed again", related: [Label(span: firstSpan, words: "first claimed here")],
      note: "what the person means would be guessed",
      help: Edit("keep it with one of them, or let the finding itself hear it"))
  }
}
