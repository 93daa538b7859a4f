extension DiagnosticKind {
  static let numberWithoutSource = Self(
    name: "number-without-source",
    explanation: """
      Every number that people are judged by says where it comes from: `from SOURCE`, or `estimate`
      and a few words on its basis, two spaces behind the number.
      """,
    wrong: """
      condition shin-splints
        called  shin splints
        prior   9%
      """,
    right: """
      condition shin-splints
        called  shin splints
        prior   9%  estimate from clinic lists
      """)
}

extension Diagnostic {
  /// A number that does not say where it comes from.
  static func numberWithoutSource(at span: Span) -> Self {
    Self(
      .numberWithoutSource, "this does not say where its numbers come from", at: span,
      "no source, no `estimate`",
      note: "a person who asks where it comes from could not be told",
      help: Edit("add `from SOURCE` or `estimate` behind it, two spaces apart"))
  }
}
