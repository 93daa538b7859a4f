extension DiagnosticKind {
  static let strayLine = Self(
    name: "stray-line",
    explanation: """
      An indented line belongs to the nearest line above that is indented less, and there is none.
      Most often the declaration above it was removed, or its first line was indented by mistake.
      """,
    wrong: """
        called  pain when hopping
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      """)
}

extension Diagnostic {
  /// An indented line that no declaration stands above.
  static func strayLine(at span: Span) -> Self {
    Self(
      .strayLine, "this line is indented, but nothing stands above it", at: span,
      "belongs to no declaration", help: Edit("begin the declaration in the first column"))
  }
}
