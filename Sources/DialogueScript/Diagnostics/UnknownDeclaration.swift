extension DiagnosticKind {
  static let unknownDeclaration = Self(
    name: "unknown-declaration",
    explanation: """
      The first word of a line in column 1 says what is declared, and this word says nothing.
      Most often it is misspelt, or the line was meant to be indented below the one above.
      """,
    wrong: """
      findng hop: yes or no
        called  pain when hopping
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      """)
}

extension Diagnostic {
  /// A line in column 1 begins with a word that declares nothing.
  static func unknownDeclaration(_ word: String, at span: Span, closest: String?) -> Self {
    Self(
      .unknownDeclaration, "nothing is declared with `\(word)`", at: span,
      "no kind of declaration",
      note: "everything below this line is left out of the conversation",
      help: closest.map { .write($0, at: span) }
        ?? Edit("indent the line if it belongs to the one above"))
  }
}
