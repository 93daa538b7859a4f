extension DiagnosticKind {
  static let stateWithoutExit = Self(
    name: "state-without-exit",
    explanation: """
      A state ends with `go`, `offer` or `end`. Here some way through its steps just stops.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        ask     Does it hurt when you hop?
      state start
        ask  hop
        if hop is yes
          end
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        ask     Does it hurt when you hop?
      state start
        ask  hop
        if hop is yes
          say  Rest.
        end
      """)
}

extension Diagnostic {
  /// A state in which some way just stops.
  static func stateWithoutExit(_ name: String, at span: Span) -> Self {
    Self(
      .stateWithoutExit, "some way through the state `\(name)` leads nowhere", at: span,
      "stops without `go`, `offer` or `end`",
      note: "the person would be left without a next step",
      help: Edit("end the state with `go STATE`, `offer` or `end`"))
  }
}
