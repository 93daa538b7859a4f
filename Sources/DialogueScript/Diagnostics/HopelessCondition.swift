extension DiagnosticKind {
  static let hopelessCondition = Self(
    name: "hopeless-condition", severity: .warning,
    explanation: """
      However a person answers, another cause is likelier, so this one could never come first. Its
      evidence does not set it apart.
      """,
    wrong: """
      condition shin-splints
        called  shin splints
        prior   9%  estimate
        see     routine  a physio
      condition shin-ache
        called  an aching shin
        prior   2%  estimate
        see     routine  a physio
      """,
    right: """
      finding press: one of
        called  pressing the shin
        ask     Where is it sore?
        strip   A long strip
          hears   a strip
        spot    One spot
          hears   one spot
      condition shin-splints
        called  shin splints
        prior   9%  estimate
        press   strip 90%, spot 5%  estimate
        see     routine  a physio
      condition shin-ache
        called  an aching shin
        prior   2%  estimate
        press   strip 5%, spot 90%  estimate
        see     routine  a physio
      """)
}

extension Diagnostic {
  /// A condition that no answers put first.
  static func hopelessCondition(
    _ name: String, _ other: String, at span: Span, rival: Span
  ) -> Self {
    Self(
      .hopelessCondition, "no answers can put `\(name)` before `\(other)`", at: span,
      "never the likeliest", related: [Label(span: rival, words: "always likelier")],
      note: "somebody who has it would be told something else",
      help: Edit("add evidence that sets it apart, or say `hidden`"))
  }
}
