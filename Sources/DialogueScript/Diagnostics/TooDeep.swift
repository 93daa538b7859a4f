extension DiagnosticKind {
  static let tooDeep = Self(
    name: "too-deep",
    explanation: """
      Brackets or steps are nested deeper than anyone could read.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
      finding land: yes or no
        called  pain when landing
        unless  ((((((((((((((((((((((((((((((((((((((((((hop is yes))))))))))))))))))))))))))))))))))))))))))
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
  /// Nesting that nobody could follow.
  static func tooDeep(at span: Span) -> Self {
    Self(
      .tooDeep, "this is nested more than 40 deep", at: span, "too deep",
      help: Edit("take the inner part out, into a finding or a state of its own"))
  }
}
