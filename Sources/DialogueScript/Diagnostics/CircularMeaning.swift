extension DiagnosticKind {
  static let circularMeaning = Self(
    name: "circular-meaning",
    explanation: """
      To know this, something else must be known, and for that this again. None of it could ever be.
      """,
    wrong: """
      finding hop: yes or no
        called  pain when hopping
        no      No
          implied  land is no
      finding land: yes or no
        called  pain when landing
        no      No
          implied  hop is no
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
        no      No
          implied  land is no
      finding land: yes or no
        called  pain when landing
      """)
}

extension Diagnostic {
  /// Things that need each other to be known first.
  static func circularMeaning(_ names: [String], at span: Span, others: [Span]) -> Self {
    let all = (names + names.prefix(1)).map { $0.contains(" ") ? $0 : "`\($0)`" }
    return Self(
      .circularMeaning, "this follows from itself: \(all.joined(separator: ", "))", at: span,
      "needs itself", related: others.map { Label(span: $0, words: "on the way") },
      help: Edit("take one of them out of the circle"))
  }
}
