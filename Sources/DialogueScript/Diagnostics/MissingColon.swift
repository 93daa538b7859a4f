extension DiagnosticKind {
  static let missingColon = Self(
    name: "missing-colon",
    explanation: """
      In `{if CONDITION: text | else: text}` a colon stands between each condition and its text.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        ask     Does it hurt{if hop is known: still}?
      finding land: yes or no
        called  pain when landing
        ask     Does it hurt {if hop is yes too} to land?
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        ask     Does it hurt{if hop is known: still}?
      finding land: yes or no
        called  pain when landing
        ask     Does it hurt {if hop is yes: too} to land?
      """)
}

extension Diagnostic {
  /// A choice in a text without a colon behind its condition.
  static func missingColon(at span: Span) -> Self {
    Self(
      .missingColon, "a `:` is missing behind the condition", at: span, "the text begins here",
      help: Edit("write `:` between the condition and the text"))
  }
}
