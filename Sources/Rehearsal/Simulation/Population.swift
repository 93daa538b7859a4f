package import DialogueModel

/// People as the script's own shares make them: who has what, and what they would answer.
package struct Population: Sendable {
  /// Conditions with the share of people who have them, summed up from the first.
  private let conditions: [(id: Condition.ID, upTo: Double)]
  private let findings: [Finding.ID: Finding]
  private let evidence: [Condition.ID: [Finding.ID: [Answer.ID: Double]]]

  package init(_ dialogue: Dialogue) {
    var sum = 0.0
    conditions = dialogue.conditions.map { condition in
      sum += max(0, condition.prior.value)
      return (condition.id, sum)
    }
    findings = Dictionary(
      dialogue.findings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    evidence = Dictionary(
      dialogue.conditions.map { ($0.id, $0.sharesByFinding) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Draws what a person has; absent only when the script has no condition.
  package func condition(by chance: inout Chance) -> Condition.ID? {
    guard let total = conditions.last?.upTo, total > 0 else { return nil }
    let point = chance.share() * total
    return conditions.first { point < $0.upTo }?.id ?? conditions.last?.id
  }

  /// Draws what someone with a condition would answer to a finding, among the answers offered.
  package func answers(
    to finding: Finding.ID, of condition: Condition.ID, offered: [Answer.ID]?,
    by chance: inout Chance
  ) -> [Answer.ID] {
    guard let finding = findings[finding] else { return [] }
    let shares = evidence[condition]?[finding.id] ?? [:]
    if shares.isEmpty, let implied = answerImplied(in: finding, by: condition) { return [implied] }
    let candidates = finding.answers.filter { answer in
      !answer.isNotSure && (offered?.contains(answer.id) ?? true)
    }
    let weights = candidates.map {
      shares[$0.id] ?? Self.rest(for: $0, of: finding, beside: shares)
    }
    switch finding.kind {
    case .anyOf:
      let several = zip(candidates, weights).filter { chance.share() < $0.1 }.map(\.0.id)
      guard several.isEmpty else { return several }
      return draw(candidates, weights, by: &chance).map { [$0] } ?? []
    case .oneOf, .yesNo, .number, .scale, .duration, .bands:
      return draw(candidates, weights, by: &chance).map { [$0] } ?? []
    }
  }

  /// The answer that follows from what people with the condition can tell of other findings.
  private func answerImplied(in finding: Finding, by condition: Condition.ID) -> Answer.ID? {
    let told = evidence[condition] ?? [:]
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

  private func draw(
    _ candidates: [Answer], _ weights: [Double], by chance: inout Chance
  ) -> Answer.ID? {
    let total = weights.reduce(0, +)
    guard total > 0 else { return chance.pick(candidates)?.id }
    var point = chance.share() * total
    for (candidate, weight) in zip(candidates, weights) {
      point -= weight
      if point < 0 { return candidate.id }
    }
    return candidates.last?.id
  }
}

extension Condition {
  fileprivate var sharesByFinding: [Finding.ID: [Answer.ID: Double]] {
    var found: [Finding.ID: [Answer.ID: Double]] = [:]
    for entry in evidence {
      for (answer, share) in entry.shares {
        found[entry.finding, default: [:]][answer] = share.value
      }
    }
    return found
  }
}
