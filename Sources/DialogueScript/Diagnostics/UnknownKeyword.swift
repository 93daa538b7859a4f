extension DiagnosticKind {
  static let unknownKeyword = Self(
    name: "unknown-keyword",
    explanation: """
      The first word of an indented line says what the line is, and this one says nothing here.
      Most often the word is misspelt, or the line belongs to another declaration.
      """,
    wrong: """
      finding hop: yes or no
        called   pain when hopping
        becuase  Bone that is hurt does not like to land.
      """,
    right: """
      finding hop: yes or no
        called   pain when hopping
        because  Bone that is hurt does not like to land.
      """)
}

extension Diagnostic {
  /// A line begins with a word that has no meaning in its declaration.
  static func unknownKeyword(
    _ word: String, at span: Span, of kind: String, closest: String?
  ) -> Self {
    Self(
      .unknownKeyword, "a \(kind) has no line `\(word)`", at: span, "means nothing here",
      help: closest.map { .write($0, at: span) } ?? Edit("remove the line, or see LANGUAGE.md"))
  }
}
