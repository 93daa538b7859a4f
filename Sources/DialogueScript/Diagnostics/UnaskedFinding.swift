extension DiagnosticKind {
  static let unaskedFinding = Self(
    name: "unasked-finding", severity: .warning,
    explanation: """
      Something reads this finding, and no question asks it: it has no `ask`, stands in no checklist
      and follows from nothing. It is only known of people who bring it up. What is meant so is of the
      kind `signs`.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        hears   hopping hurts
      finding land: yes or no
        called  pain when landing
        ask     Does it hurt to land?
        unless  hop is yes
      topic running
        called  Can I run?
        hears   can i run
        when    land is yes  Not yet.
        otherwise  Yes.
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        ask     Does it hurt when you hop?
      finding land: yes or no
        called  pain when landing
        ask     Does it hurt to land?
        unless  hop is yes
      topic running
        called  Can I run?
        hears   can i run
        when    land is yes  Not yet.
        otherwise  Yes.
      """)
}

extension Diagnostic {
  /// A finding that no question asks.
  static func unaskedFinding(_ name: String, at span: Span) -> Self {
    Self(
      .unaskedFinding, "no question asks `\(name)`", at: span, "only known when brought up",
      help: Edit("add an `ask` line, put it into a checklist, or make it `signs`"))
  }
}
