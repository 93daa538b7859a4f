extension DiagnosticKind {
  static let noWayOut = Self(
    name: "no-way-out", severity: .warning,
    explanation: """
      From this state neither an outcome nor an offer nor an end can be reached, whatever is answered.
      """,
    wrong: """
      state start
        listen  What hurts?
        go      more
      state more
        listen  What else?
        go      start
      """,
    right: """
      state start
        listen  What hurts?
        go      more
      state more
        listen  What else?
        end
      """)
}

extension Diagnostic {
  /// A state that only leads round and round.
  static func noWayOut(_ name: String, at span: Span, others: [Span]) -> Self {
    Self(
      .noWayOut, "from the state `\(name)` no outcome and no end can be reached", at: span,
      "leads round and round", related: others.map { Label(span: $0, words: "nor from here") },
      note: "the person would be asked and asked and never told anything",
      help: Edit("let one of the states on its way `conclude`, `offer` or `end`"))
  }
}
