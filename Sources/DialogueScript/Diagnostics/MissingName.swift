extension DiagnosticKind {
  static let missingName = Self(
    name: "missing-name",
    explanation: """
      A declaration has a name, by which everything else refers to it.
      """,
    wrong: """
      finding : yes or no
        called  pain when hopping
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      """)
}

extension Diagnostic {
  /// A declaration without a name.
  static func missingName(_ kind: String, at span: Span) -> Self {
    Self(
      .missingName, "this \(kind) has no name", at: span, "nothing can refer to it",
      help: Edit("write a name of letters, digits, `-` and `_` behind `\(kind)`"))
  }
}
