package import DialogueModel

/// Everything that a claim may look at.
package struct Circumstances: Sendable {
  package var known: Known
  /// The sum of each score.
  package var scores: [Double] = []
  /// The posterior of each condition, by place; empty before the differential was judged.
  package var chances: [Double] = []
  /// The likeliest condition.
  package var leading: Int?
  /// Which red flags are up, by place.
  package var flags: [Bool] = []
  /// One of them is more than a caution.
  package var urgentFlagIsUp = false
  package var urgency = Urgency.selfCare
  /// Conditions that the person named as their own guess.
  package var worries: Set<Int> = []
  package var isConcluded = false

  package init(known: Known) {
    self.known = known
  }

  /// Whether a claim is true.
  package func holds(_ claim: Claim) -> Bool {
    switch claim {
    case .always: true
    case .never: false
    case .affirmed(let places): places.contains { known.affirmed[$0] }
    case .known(let finding): known.isKnown[finding]
    case .notSure(let finding): known.isNotSure[finding]
    case .compare(let left, let comparison, let right): compare(left, comparison, right)
    case .leading(let places): leading.map { places.contains($0) } ?? false
    case .anyFlagIsUp: urgentFlagIsUp
    case .flagIsUp(let place): place < flags.count && flags[place]
    case .urgencyIsAtLeast(let level): urgency >= level
    case .worried(let place): worries.contains(place)
    case .concluded: isConcluded
    case .not(let inner): !holds(inner)
    case .all(let parts): parts.allSatisfy { holds($0) }
    case .some(let parts): parts.contains { holds($0) }
    case .atLeast(let count, let parts): parts.count { holds($0) } >= count
    }
  }

  /// What an expression comes to, in base units; absent when any part of it is not known.
  package func value(of amount: Amount) -> Double? {
    switch amount {
    case .number(let number): return number
    case .finding(let place): return known.amounts[place]
    case .score(let place): return place < scores.count ? scores[place] : nil
    case .chance(let place): return place < chances.count ? chances[place] : nil
    case .arithmetic(let left, let operation, let right):
      guard let first = value(of: left), let second = value(of: right) else { return nil }
      let result =
        switch operation {
        case .plus: first + second
        case .minus: first - second
        case .times: first * second
        case .over: first / second
        }
      return result.isFinite ? result : nil
    case .absent: return nil
    }
  }

  private func compare(
    _ left: Amount, _ comparison: Predicate.Comparison, _ right: Amount
  ) -> Bool {
    guard let first = value(of: left), let second = value(of: right) else { return false }
    // Converted units leave crumbs: 10 miles and 16.09 km are meant to be equal.
    let crumb = 1e-9 * max(first.magnitude, second.magnitude)
    return switch comparison {
    case .less: first < second - crumb
    case .atMost: first <= second + crumb
    case .equal: (first - second).magnitude <= crumb
    case .atLeast: first >= second - crumb
    case .more: first > second + crumb
    }
  }
}
