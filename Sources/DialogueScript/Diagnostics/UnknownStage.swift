extension DiagnosticKind {
  static let unknownStage = Self(
    name: "unknown-stage",
    explanation: """
      A way back starts from a stage of its plan, counted from 1.
      """,
    wrong: """
      plan walk-run
        called  walking and running
        stage   Walk 30 minutes.
      condition shin-splints
        called  shin splints
        prior   9%  estimate
        return  walk-run from stage 3, when pressing no longer hurts
      """,
    right: """
      plan walk-run
        called  walking and running
        stage   Walk 30 minutes.
      condition shin-splints
        called  shin splints
        prior   9%  estimate
        return  walk-run from stage 1, when pressing no longer hurts
      """)
}

extension Diagnostic {
  /// A stage that a plan does not have.
  static func unknownStage(_ stage: String, of plan: String, _ count: Int, at span: Span) -> Self {
    Self(
      .unknownStage, "`\(plan)` has no stage \(stage)", at: span, "it has \(count)",
      help: Edit("write a stage from 1 to \(count)"))
  }
}
