extension DiagnosticKind {
  static let unreachableState = Self(
    name: "unreachable-state", severity: .warning,
    explanation: """
      No way through the conversation leads to this state, so nobody will ever see it.
      """,
    wrong: """
      state start
        say  Hello.
        end
      state more
        say  More.
        end
      """,
    right: """
      state start
        say  Hello.
        go   more
      state more
        say  More.
        end
      """)
}

extension Diagnostic {
  /// A state that no way leads to.
  static func unreachableState(_ name: String, at span: Span) -> Self {
    Self(
      .unreachableState, "nothing leads to the state `\(name)`", at: span, "never reached",
      note: "nobody would ever see what it says",
      help: Edit("add `go \(name)` where it should follow, or remove it"))
  }
}
