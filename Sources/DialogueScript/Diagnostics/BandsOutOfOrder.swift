extension DiagnosticKind {
  static let bandsOutOfOrder = Self(
    name: "bands-out-of-order",
    explanation: """
      Bands go from low to high, each to its bound; only the last has none.
      """,
    wrong: """
      finding pain: scale 0 to 10
        called  how bad it is
        some    Some pain
          to      6
        little  A little
          to      3
        strong  Strong
      """,
    right: """
      finding pain: scale 0 to 10
        called  how bad it is
        little  A little
          to      3
        some    Some pain
          to      6
        strong  Strong
      """)
}

extension Diagnostic {
  /// Bands that leave gaps or overlap.
  static func bandsOutOfOrder(_ answer: String, _ fault: String, at span: Span) -> Self {
    Self(
      .bandsOutOfOrder, "the band `\(answer)` \(fault)", at: span, "out of order",
      note: "a number could get the wrong band, or none",
      help: Edit("order the bands from low to high, and leave only the last without a bound"))
  }
}
