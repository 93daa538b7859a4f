import DialogueModel

extension DiagnosticKind {
  static let unknownParameter = Self(
    name: "unknown-parameter",
    explanation: """
      The engine fills values into its own sentences, and each sentence has its own: how many
      questions are left has `{count}`, what was heard has `{list}`. Into this sentence it does not
      fill this one, so the person would see a gap.
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
  /// A value that the engine does not fill into the sentence.
  static func unknownParameter(
    _ name: String, of key: Wording.Key, at span: Span, closest: String?
  ) -> Self {
    let known = key.parameters.map { "`{\($0)}`" }.joined(separator: ", ")
    return Self(
      .unknownParameter, "`\(key.rawValue)` has no value `{\(name)}`", at: span, "no such value",
      note: "the person would see a gap in the sentence",
      help: closest.map { .write($0, at: span) }
        ?? Edit(known.isEmpty ? "write it without a value" : "this sentence has \(known)"))
  }
}
