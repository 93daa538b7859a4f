extension DiagnosticKind {
  static let notAQuantity = Self(
    name: "not-a-quantity",
    explanation: """
      Only findings with an amount can be reckoned with; one with a list of answers has none.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
      finding land: yes or no
        called  pain when landing
        unless  hop > 3
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
  /// A finding without an amount where one is reckoned with.
  static func notAQuantity(_ name: String, at span: Span, declared: Span) -> Self {
    Self(
      .notAQuantity, "`\(name)` has no amount to reckon with", at: span, "not a number",
      related: [Label(span: declared, words: "takes one of a list of answers")],
      help: Edit("write `\(name) is ANSWER`"))
  }
}
