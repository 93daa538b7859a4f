package import DialogueModel

/// Why narrowing came to its end.
public enum StopReason: String, Hashable, Sendable, Codable {
  /// The first cause is clear of the rest, and nothing dangerous is left untested.
  case settled
  /// No question left would tell enough for its effort.
  case nothingWorthAsking = "nothing-worth-asking"
  /// As many questions as the script allows were asked.
  case budgetSpent = "budget-spent"
}

/// What narrowing does next.
package enum Narrowing: Hashable, Sendable {
  case ask(Worth)
  case stop(StopReason)
}

extension EvidenceTable {
  /// Chooses the question worth most, or says why there is none.
  ///
  /// - Parameters:
  ///   - candidates: findings that may be asked now, by place.
  ///   - budget: how many questions are left.
  ///   - raised: the urgency that a red-flag rule would have after an answer, by place.
  package func next(
    among candidates: [Int], budget: Int, _ standing: Standing, in circumstances: Circumstances,
    raised: [Urgency] = []
  ) -> Narrowing {
    if isSettled(standing, candidates) { return .stop(.settled) }
    var survey = Survey(of: self, standing, in: circumstances, raised: raised)
    var best: Worth?
    for finding in candidates {
      let worth = survey.worth(of: finding)
      guard let held = best else {
        best = worth
        continue
      }
      // The first in the script's order wins a tie.
      let isTie = worth.value == held.value && finding < held.finding
      if worth.value > held.value || isTie { best = worth }
    }
    guard let best, best.value >= settings.worthAsking else { return .stop(.nothingWorthAsking) }
    return budget > 0 ? .ask(best) : .stop(.budgetSpent)
  }

  /// Whether the first condition is clear of the rest and nothing dangerous is left untested.
  func isSettled(_ standing: Standing, _ candidates: [Int]) -> Bool {
    guard let first = standing.leading else { return true }
    let chance = standing.chances[first]
    let second = standing.order.dropFirst().first.map { standing.chances[$0] } ?? 0
    guard chance > settings.settledAbove, chance >= settings.settledClear * second else {
      return false
    }
    return !standing.order.contains { condition in
      condition != first && isAboveAct(condition, in: standing)
        && standing.care[condition] > standing.care[first]
        && candidates.contains { hasEvidence(on: $0, for: condition) }
    }
  }
}
