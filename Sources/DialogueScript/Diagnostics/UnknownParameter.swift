extension DiagnosticKind {
  static let unknownParameter = Self(
    name: "unknown-parameter",
    explanation: """
      The engine fills a few values into its own sentences: `{list}`, `{count}`, `{names}` and others.
      This one it does not know, so the person would see a gap.
      """,
    wrong: """
      wording en
        more-questions  About {cuont} more questions.
      """,
    right: """
      wording en
        more-questions  About {count} more questions.
      """)
}

extension Diagnostic {
  /// A value that the engine does not fill in.
  static func unknownParameter(_ name: String, at span: Span, closest: String?) -> Self {
    Self(
      .unknownParameter, "the engine fills in no `{\(name)}`", at: span, "no such value",
      note: "the person would see a gap in the sentence",
      help: closest.map { .write($0, at: span) } ?? Edit("see LANGUAGE.md for the values there are")
    )
  }
}
