extension DiagnosticKind {
  static let unknownKind = Self(
    name: "unknown-kind",
    explanation: """
      A finding says behind its name and a colon what kind of answer it takes: `one of`, `any of`,
      `yes or no`, `number in UNIT`, `scale 0 to 10`, `duration in UNIT` or `bands of EXPRESSION`.
      """,
    wrong: """
      finding hop: yes or not
        called  pain when hopping
      """,
    right: """
      finding hop: yes or no
        called  pain when hopping
      """)
}

extension Diagnostic {
  /// A finding of no kind that there is.
  static func unknownKind(_ word: String, at span: Span, closest: String?) -> Self {
    let kinds =
      "`one of`, `any of`, `yes or no`, `number in UNIT`, `scale 0 to 10`, `duration in UNIT`, "
      + "`bands of EXPRESSION`"
    return Self(
      .unknownKind,
      word.isEmpty
        ? "this finding does not say what kind it is" : "no kind of finding begins with `\(word)`",
      at: span, "not a kind of finding",
      help: closest.map { Edit("write `\($0)`; the kinds are \(kinds)") }
        ?? Edit("write a colon and one of \(kinds)"))
  }
}
