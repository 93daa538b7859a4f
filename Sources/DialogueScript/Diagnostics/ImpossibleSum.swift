extension DiagnosticKind {
  static let impossibleSum = Self(
    name: "impossible-sum",
    explanation: """
      Of people who give one answer of a list, the shares add up to 100% at most.
      """,
    wrong: """
      finding press: one of
        called  pressing the shin
        strip   A long strip
          hears   a strip
          base    70%  estimate
        spot    One spot
          hears   one spot
          base    60%  estimate
      """,
    right: """
      finding press: one of
        called  pressing the shin
        strip   A long strip
          hears   a strip
          base    70%  estimate
        spot    One spot
          hears   one spot
          base    30%  estimate
      """)
}

extension Diagnostic {
  /// Shares of one list that add up to more than everybody.
  static func impossibleSum(_ finding: String, _ percent: Int, at span: Span) -> Self {
    Self(
      .impossibleSum, "the shares of `\(finding)` add up to \(percent)%", at: span,
      "more than everybody",
      note: "the causes would be weighed wrongly",
      help: Edit("lower some of them, until they add up to 100% at most"))
  }
}
