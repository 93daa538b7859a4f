extension DiagnosticKind {
  static let figureWithoutSource = Self(
    name: "figure-without-source", severity: .warning,
    explanation: """
      The text gives a figure: a time, a distance, a share. A person may ask where it comes from.
      """,
    wrong: """
      plan walk-run
        called  walking and running
        stage   Walk for 30 minutes.
      condition shin-splints
        called  shin splints
        prior   9%  estimate
        see     routine  a physio
        return  walk-run from stage 1, when pressing no longer hurts
      """,
    right: """
      plan walk-run
        called  walking and running
        stage   Walk for 30 minutes.
        estimate  common practice
      condition shin-splints
        called  shin splints
        prior   9%  estimate
        see     routine  a physio
        return  walk-run from stage 1, when pressing no longer hurts
      """)
}

extension Diagnostic {
  /// A text with figures and no source.
  static func figureWithoutSource(_ kind: String, _ name: String, at span: Span) -> Self {
    Self(
      .figureWithoutSource, "the \(kind) `\(name)` gives figures without a source", at: span,
      "no source, no `estimate`",
      note: "a person who asks where they come from could not be told",
      help: Edit("add a line `from SOURCE` or `estimate WHY`"))
  }
}
