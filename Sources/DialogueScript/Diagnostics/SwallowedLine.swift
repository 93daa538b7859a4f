extension DiagnosticKind {
  static let swallowedLine = Self(
    name: "swallowed-line",
    explanation: """
      A line that is indented deeper than the one above goes on with its text. This one begins with a
      word that usually begins a line of its own, so it was probably indented too far.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
          ask     Does it hurt when you hop?
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        ask     Does it hurt when you hop?
      """)
}

extension Diagnostic {
  /// A line that became part of the text above it.
  static func swallowedLine(
    _ word: String, at span: Span, above: Span, in keyword: String
  ) -> Self {
    Self(
      .swallowedLine, "this `\(word)` is read as more text of `\(keyword)`", at: span,
      "indented deeper than the line above",
      related: [Label(span: above, words: "goes on over deeper lines")],
      note: "the person would see `\(word)` in the middle of a sentence",
      help: Edit("indent it as far as `\(keyword)`"))
  }
}
