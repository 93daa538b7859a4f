import DialogueModel
import Foundation

@testable import Differential

/// The belief worked out step by step from the dialogue itself, as the design says it: the oracle
/// that the fast tables are held against.
struct SlowBelief {
  let dialogue: Dialogue

  func chances(_ facts: [Fact]) -> [Condition.ID: Double] {
    let circumstances = Rulebook(dialogue).circumstances(of: facts)
    var logs: [(Condition.ID, Double)] = []
    for condition in dialogue.conditions {
      var sum = log(condition.prior.value) * dialogue.settings.priorsCount
      for adjustment in condition.adjustments {
        let claim = Claim(adjustment.when, Numbering(dialogue))
        if circumstances.holds(claim) { sum += log(adjustment.factor) }
      }
      var groups: [String: [Double]] = [:]
      for finding in dialogue.findings {
        guard dialogue.conditions.contains(where: { $0.names(finding) }),
          let fact = facts.last(where: { $0.finding == finding.id }), !fact.isNotSure
        else { continue }
        var weights = self.weights(condition, finding, fact)
        if fact.certainty == .unsure {
          weights = weights.map { $0 * dialogue.settings.unsureCounts }
        }
        weights = dimmed(weights, full: 1, rest: 0.5)
        groups[finding.group ?? "own \(finding.id)", default: []] += weights
      }
      for weights in groups.values {
        sum += dimmed(
          weights, full: dialogue.settings.groupFull, rest: dialogue.settings.groupRest
        ).reduce(0, +)
      }
      logs.append((condition.id, sum))
    }
    let total = logs.reduce(0) { $0 + exp($1.1) }
    return Dictionary(uniqueKeysWithValues: logs.map { ($0.0, exp($0.1) / total) })
  }

  private func dimmed(_ weights: [Double], full: Int, rest: Double) -> [Double] {
    let sorted = weights.sorted { abs($0) > abs($1) }
    return sorted.enumerated().map { $0.offset < full ? $0.element : $0.element * rest }
  }

  private func weights(_ condition: Condition, _ finding: Finding, _ fact: Fact) -> [Double] {
    var affirmed = fact.affirmed
    if let years = fact.quantity?.value {
      affirmed = [finding.answers.first { $0.upTo.map { years <= $0.value } ?? true }?.id ?? ""]
    }
    let rated = { (answer: Answer.ID) in base(answer, finding) > 0 }
    var weights = affirmed.filter(rated).map { log(ratio(condition, finding, $0)) }
    if affirmed.isEmpty || finding.kind == .anyOf {
      for answer in fact.denied where rated(answer) && !affirmed.contains(answer) {
        let base = base(answer, finding)
        let share = min(1, base * ratio(condition, finding, answer, capped: false))
        weights.append(log(cap((1 - share) / (1 - base))))
      }
    }
    if affirmed.isEmpty, !fact.open.isEmpty {
      let open = fact.open.filter { rated($0) || true }
      let sum = open.reduce(0) { $0 + base($1, finding) * ratio(condition, finding, $1) }
      let all = open.reduce(0) { $0 + base($1, finding) }
      if all > 0 { weights.append(log(sum / all)) }
    }
    return weights
  }

  private func base(_ answer: Answer.ID, _ finding: Finding) -> Double {
    let given = finding.answer(answer)?.base?.value
    if let given { return given }
    if finding.answer(answer)?.isNotSure == true { return 0 }
    return 1 - finding.answers.reduce(0) { $0 + ($1.base?.value ?? 0) }
  }

  private func ratio(
    _ condition: Condition, _ finding: Finding, _ answer: Answer.ID, capped: Bool = true
  ) -> Double {
    guard condition.names(finding) else { return 1 }
    var shares: [Answer.ID: Double] = [:]
    for line in condition.evidence where line.finding == finding.id {
      for entry in line.shares { shares[entry.answer] = entry.share.value }
    }
    if let share = shares[answer] {
      let ratio = share / base(answer, finding)
      return capped ? cap(ratio) : ratio
    }
    if let unlisted = finding.unlisted {
      let areas = finding.answers.filter { shares[$0.id] != nil }.compactMap(\.area)
      let isNear = finding.answer(answer)?.area.map(areas.contains) ?? false
      return isNear ? unlisted.near : unlisted.far
    }
    if finding.kind == .anyOf { return 1 }
    let left = 1 - shares.values.reduce(0, +)
    let others = finding.answers.filter { shares[$0.id] == nil }
    let bases = others.reduce(0) { $0 + base($1.id, finding) }
    let ratio = max(0, left) / bases
    return capped ? cap(ratio) : ratio
  }

  private func cap(_ ratio: Double) -> Double {
    min(max(ratio, 1 / dialogue.settings.weightCap), dialogue.settings.weightCap)
  }
}

extension Condition {
  fileprivate func names(_ finding: Finding) -> Bool {
    evidence.contains { $0.finding == finding.id }
  }
}
