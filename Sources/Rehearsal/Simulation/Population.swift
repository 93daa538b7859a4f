package import DialogueModel

/// People as the script's own shares make them: who has what, and what they would answer.
package struct Population: Sendable {
  /// Conditions with the share of people who have them, summed up from the first.
  private let conditions: [(id: Condition.ID, upTo: Double)]
  private let habits: [Condition.ID: [Finding.ID: Habit]]

  package init(_ dialogue: Dialogue) {
    var sum = 0.0
    conditions = dialogue.conditions.map { condition in
      sum += max(0, condition.prior.value)
      return (condition.id, sum)
    }
    habits = Dictionary(
      dialogue.conditions.map { condition in
        let told = condition.sharesByFinding
        return (
          condition.id,
          Dictionary(
            dialogue.findings.map { ($0.id, Habit(of: $0, told)) },
            uniquingKeysWith: { first, _ in first })
        )
      }, uniquingKeysWith: { first, _ in first })
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
    guard let habit = habits[condition]?[finding] else { return [] }
    if let implied = habit.implied { return [implied] }
    var (candidates, weights) = (habit.answers, habit.weights)
    if let offered {
      let places = candidates.indices.filter { offered.contains(candidates[$0]) }
      (candidates, weights) = (places.map { candidates[$0] }, places.map { weights[$0] })
    }
    if habit.isAnyOf {
      let several = zip(candidates, weights).filter { chance.share() < $0.1 }.map(\.0)
      guard several.isEmpty else { return several }
    }
    return draw(candidates, weights, by: &chance).map { [$0] } ?? []
  }

  private func draw(
    _ candidates: [Answer.ID], _ weights: [Double], by chance: inout Chance
  ) -> Answer.ID? {
    let total = weights.reduce(0, +)
    guard total > 0 else { return chance.pick(candidates) }
    var point = chance.share() * total
    for (candidate, weight) in zip(candidates, weights) {
      point -= weight
      if point < 0 { return candidate }
    }
    return candidates.last
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
