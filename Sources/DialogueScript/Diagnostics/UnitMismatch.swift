extension DiagnosticKind {
  static let unitMismatch = Self(
    name: "unit-mismatch",
    explanation: """
      Only amounts that measure the same thing can be compared, added or turned into each other.
      """,
    wrong: """
      unit day
        measures  time
        is        1
        called    day, days
      unit km
        measures  distance
        is        1
        called    km
      finding how_long: duration in day
        called  how long
      finding hop: yes or no
        called  pain when hopping
        unless  how_long < 3 km
      """,
    right: """
      unit day
        measures  time
        is        1
        called    day, days
      unit km
        measures  distance
        is        1
        called    km
      finding how_long: duration in day
        called  how long
      finding hop: yes or no
        called  pain when hopping
        unless  how_long < 3 days
      """)
}

extension Diagnostic {
  /// Amounts that measure different things.
  static func unitMismatch(
    _ left: String, at leftSpan: Span, _ right: String, at rightSpan: Span
  ) -> Self {
    Self(
      .unitMismatch, "\(left) and \(right) cannot be put together", at: rightSpan, right,
      related: [Label(span: leftSpan, words: left)],
      help: Edit("use amounts that measure the same thing on both sides"))
  }
}
