extension DiagnosticKind {
  static let unaskedSafety = Self(
    name: "unasked-safety", severity: .warning,
    explanation: """
      This urgent rule cannot fire unless something is known that no question asks. It would wait for
      people to bring it up by themselves, and they do not.
      """,
    wrong: """
      finding urine: yes or no
        called  dark urine
        hears   dark urine
      red-flag muscle-breakdown: emergency
        called  muscle breakdown
        when    urine is yes
        say     Go to A&E now.
        estimate
      """,
    right: """
      finding urine: yes or no
        called  dark urine
        ask     Is your urine dark?
      red-flag muscle-breakdown: emergency
        called  muscle breakdown
        when    urine is yes
        say     Go to A&E now.
        estimate
      """)
}

extension Diagnostic {
  /// An urgent rule that needs what nothing asks.
  static func unaskedSafety(
    _ flag: String, _ finding: String, at span: Span, declared: Span
  ) -> Self {
    Self(
      .unaskedSafety, "`\(flag)` needs `\(finding)`, which no question asks", at: span,
      "never asked", related: [Label(span: declared, words: "has no `ask`, is in no checklist")],
      note: "somebody in danger who does not bring it up would not be sent",
      help: Edit("add an `ask` line to `\(finding)`, or put it into a checklist"))
  }
}
