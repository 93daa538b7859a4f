extension DiagnosticKind {
  static let unreadFinding = Self(
    name: "unread-finding", severity: .warning,
    explanation: """
      Nothing reads this finding: no condition, no rule, no text. Asking it would waste a question.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        ask     Does it hurt when you hop?
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        ask     Does it hurt when you hop?
      topic running
        called  Can I run?
        hears   can i run
        when    hop is yes  Not yet.
        otherwise  Yes.
      """)
}

extension Diagnostic {
  /// A finding that nothing reads.
  static func unreadFinding(_ name: String, at span: Span) -> Self {
    Self(
      .unreadFinding, "nothing reads `\(name)`", at: span, "asked for nothing",
      note: "the person would answer a question that changes nothing",
      help: Edit("use it in a condition, a rule or a text, or remove it"))
  }
}
