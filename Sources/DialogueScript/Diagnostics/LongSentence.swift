extension DiagnosticKind {
  static let longSentence = Self(
    name: "long-sentence", severity: .warning,
    explanation: """
      A sentence that a person reads has at most 20 words. Longer ones are lost on people in pain, and
      on people who read in a second language.
      """,
    wrong: """
      topic running
        called     Can I run?
        hears      can i run
        otherwise  You can run as far as it stays comfortable on the day itself, and again on the next morning when you first get up.
      """,
    right: """
      topic running
        called     Can I run?
        hears      can i run
        otherwise  You can run as far as it stays comfortable. Look again on the next morning.
      """)
}

extension Diagnostic {
  /// A sentence with more words than people read.
  static func longSentence(_ count: Int, at span: Span) -> Self {
    Self(
      .longSentence, "this sentence has \(count) words", at: span, "begins here",
      note: "many people would not read to its end",
      help: Edit("split it, so that no sentence has more than 20 words"))
  }
}
