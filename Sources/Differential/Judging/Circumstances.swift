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
    // Most claims can hold only after answers that nobody gave.
    if let triggers = claim.triggers, !known.affirms(anyOf: triggers) { return false }
    return judge(claim.nodes)
  }

  /// Whether the claim that a row of nodes makes is true.
  func judge(_ nodes: [Node]) -> Bool {
    var place = 0
    return holds(nodes, &place)
  }

  /// What an expression comes to, in base units; absent when any part of it is not known.
  package func value(of amount: Amount) -> Double? {
    var place = 0
    return value(amount.nodes, &place)
  }

  /// Judges the claim at a place and moves on to what comes after it.
  func holds(_ nodes: [Node], _ place: inout Int) -> Bool {
    let node = nodes[place]
    place += 1
    switch node {
    case .always: return true
    case .never: return false
    case .affirmed(let answer): return known.affirms(answer)
    case .known(let finding): return known.isKnown(finding)
    case .notSure(let finding): return known.isNotSure(finding)
    case .compare(let comparison):
      let left = value(nodes, &place)
      let right = value(nodes, &place)
      return compare(left, comparison, right)
    case .leading(let condition): return leading == condition
    case .anyFlagIsUp: return urgentFlagIsUp
    case .flagIsUp(let flag): return flag < flags.count && flags[flag]
    case .urgencyIsAtLeast(let level): return urgency >= level
    case .worried(let condition): return worries.contains(condition)
    case .concluded: return isConcluded
    case .not: return !holds(nodes, &place)
    case .all(let end):
      defer { place = end }
      while place < end { if !holdsNext(nodes, &place) { return false } }
      return true
    case .some(let end):
      defer { place = end }
      while place < end { if holdsNext(nodes, &place) { return true } }
      return false
    case .atLeast(let least, let end):
      var count = 0
      while place < end { if holds(nodes, &place) { count += 1 } }
      return count >= least
    case .number, .amount, .score, .chance, .arithmetic, .absent: return false
    }
  }

  /// The same, quickly where an answer is all that is looked at, which is nearly always.
  private func holdsNext(_ nodes: [Node], _ place: inout Int) -> Bool {
    guard case .affirmed(let answer) = nodes[place] else { return holds(nodes, &place) }
    place += 1
    return known.affirms(answer)
  }

  private func value(_ nodes: [Node], _ place: inout Int) -> Double? {
    let node = nodes[place]
    place += 1
    switch node {
    case .number(let number): return number
    case .amount(let finding): return known.amount(of: finding)
    case .score(let score): return score < scores.count ? scores[score] : nil
    case .chance(let condition): return condition < chances.count ? chances[condition] : nil
    case .arithmetic(let operation):
      let left = value(nodes, &place)
      let right = value(nodes, &place)
      guard let left, let right else { return nil }
      let result =
        switch operation {
        case .plus: left + right
        case .minus: left - right
        case .times: left * right
        case .over: left / right
        }
      return result.isFinite ? result : nil
    case .absent, .always, .never, .affirmed, .known, .notSure, .compare, .leading, .anyFlagIsUp,
      .flagIsUp,
      .urgencyIsAtLeast, .worried, .concluded, .not, .all, .some, .atLeast:
      return nil
    }
  }

  private func compare(
    _ left: Double?, _ comparison: Predicate.Comparison, _ right: Double?
  ) -> Bool {
    guard let left, let right else { return false }
    // Converted units leave crumbs: 10 miles and 16.09 km are meant to be equal.
    let crumb = 1e-9 * max(left.magnitude, right.magnitude)
    return switch comparison {
    case .less: left < right - crumb
    case .atMost: left <= right + crumb
    case .equal: (left - right).magnitude <= crumb
    case .atLeast: left >= right - crumb
    case .more: left > right + crumb
    }
  }
}
