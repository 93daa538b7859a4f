extension DiagnosticKind {
  static let lateSafetyCheck = Self(
    name: "late-safety-check",
    explanation: """
      An outcome can be told before anything that this rule needs was asked. The rule is safe when, on
      every way to `conclude`, one of its findings was asked or `narrow` had the chance to ask it.
      """,
    wrong: """
      finding urine: yes or no
        called  dark urine
        ask     Is your urine dark?
      red-flag muscle-breakdown: emergency
        called  muscle breakdown
        when    urine is yes
        say     Go to A&E now.
        estimate
      state start
        conclude
        end
      """,
    right: """
      finding urine: yes or no
        called  dark urine
        ask     Is your urine dark?
      red-flag muscle-breakdown: emergency
        called  muscle breakdown
        when    urine is yes
        say     Go to A&E now.
        estimate
      state start
        ask  urine
        conclude
        end
      """)
}

extension Diagnostic {
  /// An outcome that can come before a safety question.
  static func lateSafetyCheck(
    _ flag: String, _ finding: String, at span: Span, rule: Span
  ) -> Self {
    Self(
      .lateSafetyCheck, "an outcome can be told before `\(flag)` was ruled out", at: span,
      "reachable without asking",
      related: [Label(span: rule, words: "`\(flag)` needs this")],
      note: "somebody who should go to a hospital could be told what to train",
      help: Edit(
        "ask `\(finding)` on every way to here, or write `conclude although` and why it is not needed"
      ))
  }
}
