extension DiagnosticKind {
  static let unitCycle = Self(
    name: "unit-cycle",
    explanation: """
      A unit is so many of another, and that one in the end so many of the first.
      """,
    wrong: """
      unit day
        measures  time
        is        2 weeks
        called    day, days
      unit week
        measures  time
        is        7 days
        called    week, weeks
      """,
    right: """
      unit day
        measures  time
        is        1
        called    day, days
      unit week
        measures  time
        is        7 days
        called    week, weeks
      """)
}

extension Diagnostic {
  /// A unit that is explained by itself.
  static func unitCycle(_ name: String, at span: Span) -> Self {
    Self(
      .unitCycle, "`\(name)` is explained by itself", at: span, "comes back to `\(name)`",
      help: Edit("let one unit be the base and say `is 1`"))
  }
}
