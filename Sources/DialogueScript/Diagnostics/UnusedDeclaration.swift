extension DiagnosticKind {
  static let unusedDeclaration = Self(
    name: "unused-declaration", severity: .warning,
    explanation: """
      Nothing refers to this, so it changes nothing.
      """,
    wrong: """
      source Moen12  Moen M et al. 2012.
      """,
    right: """
      source Moen12  Moen M et al. 2012.
      advice rest
        say   Rest for 2 weeks.
        from  Moen12
      condition shin-splints
        called  shin splints
        prior   9%  from Moen12
        see     routine  a physio
        advise  rest
      """)
}

extension Diagnostic {
  /// Something that nothing refers to.
  static func unusedDeclaration(_ kind: String, _ name: String, at span: Span) -> Self {
    Self(
      .unusedDeclaration, "nothing uses the \(kind) `\(name)`", at: span, "never used",
      help: Edit("use it, or remove it"))
  }
}
