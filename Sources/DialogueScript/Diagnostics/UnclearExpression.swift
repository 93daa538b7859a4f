extension DiagnosticKind {
  static let unclearExpression = Self(
    name: "unclear-expression",
    explanation: """
      Reckoning is done with numbers, units, findings that have an amount, scores, `chance of` a
      condition, `+ - * /` and brackets. This is none of them.
      """,
    wrong: """
      finding load: number
        called  load
      finding more: bands of load * / 2
        called  more
        all     All of it
      """,
    right: """
      finding load: number
        called  load
      finding more: bands of load / 2
        called  more
        all     All of it
      """)
}

extension Diagnostic {
  /// Something that cannot be reckoned with.
  static func unclearExpression(at span: Span) -> Self {
    Self(
      .unclearExpression, "this cannot be reckoned with", at: span, "a number or a name was wanted",
      help: Edit("write a number, a finding, a score or `chance of CONDITION`"))
  }
}
