extension DiagnosticKind {
  static let reservedName = Self(
    name: "reserved-name",
    explanation: """
      Some words have a meaning of their own in conditions, or begin a line of a condition. A finding
      or a score with such a name could not be told from them.
      """,
    wrong: """
      finding urgency: yes or no
        called  in a hurry
      """,
    right: """
      finding hurry: yes or no
        called  in a hurry
      """)
}

extension Diagnostic {
  /// A name that the language keeps for itself.
  static func reservedName(_ name: String, _ kind: String, at span: Span) -> Self {
    Self(
      .reservedName, "a \(kind) cannot be named `\(name)`", at: span,
      "has a meaning of its own", help: Edit("give it another name"))
  }
}
