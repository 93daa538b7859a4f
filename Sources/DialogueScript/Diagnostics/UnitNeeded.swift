extension DiagnosticKind {
  static let unitNeeded = Self(
    name: "unit-needed",
    explanation: """
      The other side is an amount with a unit, and a bare number could be any of them.
      """,
    wrong: """
      unit day
        measures  time
        is        1
        called    day, days
      finding how_long: duration in day
        called  how long
      finding hop: yes or no
        called  pain when hopping
        unless  how_long < 3
      """,
    right: """
      unit day
        measures  time
        is        1
        called    day, days
      finding how_long: duration in day
        called  how long
      finding hop: yes or no
        called  pain when hopping
        unless  how_long < 3 days
      """)
}

extension Diagnostic {
  /// A bare number beside an amount with a unit.
  static func unitNeeded(at span: Span, measures: String) -> Self {
    Self(
      .unitNeeded, "this number needs a unit of \(measures)", at: span, "a bare number",
      help: Edit("write a unit of \(measures) behind it, as in `3 days` or `10 km`"))
  }
}
