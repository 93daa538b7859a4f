import DialogueModel

/// How people with one condition answer one finding, worked out once for all of them.
struct Habit: Sendable {
  let answers: [Answer.ID]
  /// How many of them give each answer.
  let weights: [Double]
  let isAnyOf: Bool
  /// What follows without being drawn.
  let implied: Answer.ID?

  init(of finding: Finding, _ told: [Finding.ID: [Answer.ID: Double]]) {
    let shares = told[finding.id] ?? [:]
    let candidates = finding.answers.filter { !$0.isNotSure }
    answers = candidates.map(\.id)
    weights = candidates.map { shares[$0.id] ?? Self.rest(for: $0, of: finding, beside: shares) }
    isAnyOf = finding.kind == .anyOf
    implied = shares.isEmpty ? Self.implied(in: finding, by: told) : nil
  }

  /// The answer that follows from what people with the condition can tell of other findings.
  private static func implied(
    in finding: Finding, by told: [Finding.ID: [Answer.ID: Double]]
  ) -> Answer.ID? {
    func follows(_ predicate: Predicate) -> Bool {
      switch predicate {
      case .isKnown(let other): told[other] != nil
      case .or(let parts): parts.contains(where: follows)
      case .and(let parts): parts.allSatisfy(follows)
      case .always, .isAny, .isNotSure, .compare, .leading, .anyFlagIsUp, .flagIsUp,
        .urgencyIsAtLeast, .isWorriedAbout, .concluded, .not, .atLeast:
        false
      }
    }
    return finding.answers.first { $0.implied.map(follows) ?? false }?.id
  }

  /// An answer that the condition does not list gets its part of what the listed ones leave.
  private static func rest(
    for answer: Answer, of finding: Finding, beside shares: [Answer.ID: Double]
  ) -> Double {
    let base = answer.base?.value ?? 1 / Double(max(1, finding.answers.count))
    guard !shares.isEmpty, case .anyOf = finding.kind else {
      let left = max(0, 1 - shares.values.reduce(0, +))
      let unlisted = finding.answers.filter { !$0.isNotSure && shares[$0.id] == nil }
      let sum = unlisted.reduce(0) { $0 + ($1.base?.value ?? 0) }
      return sum > 0 ? left * base / sum : shares.isEmpty ? base : left
    }
    return base * (finding.unlisted?.far ?? 0.5)
  }
}
