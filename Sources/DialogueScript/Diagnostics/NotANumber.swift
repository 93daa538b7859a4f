extension DiagnosticKind {
  static let notANumber = Self(
    name: "not-a-number",
    explanation: """
      A number was wanted here: digits, with a point or a `%` where needed.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        effort  two
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        effort  2
      """)
}

extension Diagnostic {
  /// Something that is no number, or not one that makes sense here.
  static func notANumber(_ words: String, at span: Span, wanted: String) -> Self {
    Self(
      .notANumber, "`\(words)` is not \(wanted)", at: span, "not \(wanted)",
      help: Edit("write \(wanted)"))
  }
}
