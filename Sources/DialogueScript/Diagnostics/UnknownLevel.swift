extension DiagnosticKind {
  static let unknownLevel = Self(
    name: "unknown-level",
    explanation: """
      How soon somebody should be seen is one of `emergency`, `same day`, `few days`, `routine` and
      `self-care`; a red flag may also be a `caution`.
      """,
    wrong: """
      finding urine: yes or no
        called  dark urine
      red-flag muscle-breakdown: emergancy
        called  muscle breakdown
        when    urine is yes
        say     Go to A&E now.
        estimate
      """,
    right: """
      finding urine: yes or no
        called  dark urine
      red-flag muscle-breakdown: emergency
        called  muscle breakdown
        when    urine is yes
        say     Go to A&E now.
        estimate
      """)
}

extension Diagnostic {
  /// A level that there is not.
  static func unknownLevel(_ word: String, at span: Span, closest: String?) -> Self {
    Self(
      .unknownLevel,
      word.isEmpty
        ? "how soon is missing here" : "`\(word)` does not say how soon somebody should be seen",
      at: span, "not a level of urgency",
      note: "the person would not be told when to be seen",
      help: closest.map { .write($0, at: span) }
        ?? Edit("write `emergency`, `same day`, `few days`, `routine`, `self-care` or `caution`"))
  }
}
