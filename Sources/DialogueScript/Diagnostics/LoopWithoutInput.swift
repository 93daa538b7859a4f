extension DiagnosticKind {
  static let loopWithoutInput = Self(
    name: "loop-without-input",
    explanation: """
      These states lead from one to the next and back, and nowhere on the way is the person waited for.
      `ask` and `narrow` do not count, as what is known is not asked again; `listen` and `offer` do.
      """,
    wrong: """
      state start
        say  Hello.
        if urgency is at least routine
          end
        go   more
      state more
        say  More.
        go   start
      """,
    right: """
      state start
        say  Hello.
        if urgency is at least routine
          end
        go   more
      state more
        listen  What else?
        go      start
      """)
}

extension Diagnostic {
  /// States that lead back to themselves and wait for nobody.
  static func loopWithoutInput(_ names: [String], at span: Span, others: [Span]) -> Self {
    Self(
      .loopWithoutInput,
      "the conversation could run in a circle: \((names + names.prefix(1)).joined(separator: ", "))",
      at: span, "comes back here",
      related: others.map { Label(span: $0, words: "on the way") },
      note: "the person would be told the same over and over, without a chance to answer",
      help: Edit("add a `listen` or an `offer` on the way, or `go` elsewhere"))
  }
}
