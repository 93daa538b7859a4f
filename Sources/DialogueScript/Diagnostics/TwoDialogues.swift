extension DiagnosticKind {
  static let twoDialogues = Self(
    name: "two-dialogues",
    explanation: """
      A folder holds one dialogue; a second one belongs into a folder of its own.
      """,
    wrong: """
      dialogue legs
        called   Legs
        version  1
        speaks   en
        begin    start
      dialogue arms
        called   Arms
        version  1
        speaks   en
        begin    start
      state start
        say  Hello.
        end
      """,
    right: """
      dialogue legs
        called   Legs
        version  1
        speaks   en
        begin    start
      state start
        say  Hello.
        end
      """)
}

extension Diagnostic {
  /// A second dialogue in one folder.
  static func twoDialogues(_ name: String, at span: Span, first: Span) -> Self {
    Self(
      .twoDialogues, "`\(name)` is a second dialogue in this folder", at: span, "one too many",
      related: [Label(span: first, words: "the first")],
      help: Edit("move it to a folder of its own"))
  }
}
