extension DiagnosticKind {
  static let unreachableBranch = Self(
    name: "unreachable-branch", severity: .warning,
    explanation: """
      An earlier branch of the same list holds whenever this one does, so this one is never taken.
      """,
    wrong: """
      topic running
        called     Can I run?
        hears      can i run
        when       always  Yes.
        otherwise  No.
      """,
    right: """
      topic running
        called     Can I run?
        hears      can i run
        when       any red-flag is up  No.
        otherwise  Yes.
      """)
}

extension Diagnostic {
  /// A branch that an earlier one leaves nothing for.
  static func unreachableBranch(at span: Span) -> Self {
    Self(
      .unreachableBranch, "this branch is never taken", at: span,
      "an earlier one always comes first",
      note: "nobody would ever see what it says",
      help: Edit("remove it, or put it before the one that takes everything"))
  }
}
