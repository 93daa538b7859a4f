extension DiagnosticKind {
  static let unclearPredicate = Self(
    name: "unclear-predicate",
    explanation: """
      A condition is made of claims such as `swelling is calf`, `age < 16 years` or
      `any red-flag is up`, joined by `and` and `or`. This one stops making sense here.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
      finding land: yes or no
        called  pain when landing
        unless  hop yes
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      finding land: yes or no
        called  pain when landing
        unless  hop is yes
      """)
}

extension Diagnostic {
  /// A predicate that goes on in no way that there is.
  static func unclearPredicate(at span: Span, wanted: String, behind: String) -> Self {
    Self(
      .unclearPredicate,
      "this condition is unclear: \(wanted.quotedWord) should follow `\(behind)`",
      at: span, "unclear from here", help: Edit("write \(wanted.quotedWord) behind `\(behind)`"))
  }
}
