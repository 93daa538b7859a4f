extension DiagnosticKind {
  static let unknownAnswer = Self(
    name: "unknown-answer",
    explanation: """
      A line names an answer that its finding does not have, so it could never hold.
      """,
    wrong: """
      finding swelling: one of
        called  swelling
        calf    The calf
          hears   calf swollen
        none    None
          hears   not swollen
      finding hop: yes or no
        called  pain when hopping
        unless  swelling is clf
      """,
    right: """
      finding swelling: one of
        called  swelling
        calf    The calf
          hears   calf swollen
        none    None
          hears   not swollen
      finding hop: yes or no
        called  pain when hopping
        unless  swelling is calf
      """)
}

extension Diagnostic {
  /// An answer that its finding does not have.
  static func unknownAnswer(
    _ name: String, of finding: String, at span: Span, closest: String?, declared: Span,
    answers: [String]
  ) -> Self {
    let all = answers.map { "`\($0)`" }.joined(separator: ", ")
    return Self(
      .unknownAnswer, "`\(finding)` has no answer `\(name)`", at: span, "no such answer",
      related: [Label(span: declared, words: "the finding")],
      help: closest.map { .write($0, at: span) }
        ?? Edit(
          answers.isEmpty
            ? "compare its amount instead, as in `\(finding) > 3`" : "its answers are \(all)"))
  }
}
