extension DiagnosticKind {
  static let impossibleSetting = Self(
    name: "impossible-setting",
    explanation: """
      Each number of `differential` has a range in which it makes sense.
      """,
    wrong: """
      differential
        tell-above  8  estimate
      """,
    right: """
      differential
        tell-above  8%  estimate
      """)
}

extension Diagnostic {
  /// A setting out of its range.
  static func impossibleSetting(_ name: String, _ value: String, at span: Span) -> Self {
    Self(
      .impossibleSetting, "`\(name)` cannot be \(value)", at: span, "out of its range",
      help: Edit(
        "shares go from 0 to 100%, `weight-cap` from 1, counts are whole numbers"))
  }
}
