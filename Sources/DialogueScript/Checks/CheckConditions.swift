import DialogueModel

/// Reports conditions that say not who should be seen, and those that nothing could put first.
func checkConditions(_ script: inout Script) {
  for condition in script.conditions where condition.see.isEmpty && !condition.isHidden {
    script.report.add(
      .conditionWithoutCare(condition.id.text, at: script.place(.condition, condition.id)))
  }
  let odds = script.conditions.map(Odds.init)
  for (number, condition) in script.conditions.enumerated() where !condition.isHidden {
    let rival = odds.indices.first {
      $0 != number && !odds[number].canBeat(odds[$0], script.settings)
    }
    if let rival {
      let other = script.conditions[rival].id
      script.report.add(
        .hopelessCondition(
          condition.id.text, other.text, at: script.place(.condition, condition.id),
          rival: script.place(.condition, other)))
    }
  }
}

/// The best that answers can do for a condition against another.
private struct Odds {
  /// With everything that raises it.
  let prior: Double
  /// With everything that lowers it.
  let lowest: Double
  /// The share of each answer that the condition lists.
  private var shares: [Finding.ID: [Answer.ID: Double]] = [:]

  init(_ condition: Condition) {
    let factors = condition.adjustments.map(\.factor)
    prior = factors.filter { $0 > 1 }.reduce(condition.prior.value, *)
    lowest = factors.filter { $0 < 1 }.reduce(condition.prior.value, *)
    for evidence in condition.evidence {
      for entry in evidence.shares {
        shares[evidence.finding, default: [:]][entry.answer] = entry.share.value
      }
    }
  }

  /// Whether some answers might put it before the other.
  ///
  /// Everything uncertain is taken in its favour, so that a no is certain.
  func canBeat(_ other: Odds, _ settings: Settings) -> Bool {
    guard prior > 0 else { return false }
    guard other.lowest > 0 else { return true }
    var best = softened(prior / other.lowest, by: settings.priorsCount)
    // Each of the two weights lies within the cap.
    let most = settings.weightCap * settings.weightCap
    for finding in Set(shares.keys).union(other.shares.keys) {
      best *= min(most, ratio(shares[finding] ?? [:], other.shares[finding] ?? [:], most))
    }
    return best >= 1
  }

  /// How much more of its own people than of the other's may give some answer.
  private func ratio(
    _ mine: [Answer.ID: Double], _ theirs: [Answer.ID: Double], _ most: Double
  ) -> Double {
    var best = 1.0
    for answer in Set(mine.keys).union(theirs.keys) {
      let up = mine[answer] ?? 1
      let down = theirs[answer] ?? 0
      best = max(best, down > 0 ? up / down : most)
      let without = 1 - (mine[answer] ?? 0)
      let theirsWithout = 1 - (theirs[answer] ?? 0)
      best = max(best, theirsWithout > 0 ? without / theirsWithout : most)
    }
    return best
  }

  /// A ratio below 1 raised to the power that priors count with, rounded in its favour.
  private func softened(_ ratio: Double, by power: Double) -> Double {
    guard ratio < 1 else { return ratio }
    guard power > 0 else { return 1 }
    var softened = ratio
    var whole = 1.0
    while whole > power, softened < 1 {
      softened = softened.squareRoot()
      whole /= 2
    }
    return softened
  }
}
