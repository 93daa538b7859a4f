package import DialogueModel

extension Simulation {
  /// How one condition fared.
  package struct Row: Hashable, Sendable {
    package var condition: Condition.ID
    package var first: Proportion
    package var amongThree: Proportion
    /// What it was most often taken for.
    package var takenFor: [Mistake]
  }

  package struct Mistake: Hashable, Sendable {
    package var condition: Condition.ID
    package var count: Int
  }

  /// One row for each condition that somebody had, most people first.
  package var confusion: [Row] {
    let groups = Dictionary(grouping: outcomes, by: \.condition)
    return groups.map { condition, group in
      let wrong = group.compactMap(\.first).filter { $0 != condition }
      let counts = Dictionary(grouping: wrong, by: { $0 }).mapValues(\.count)
      let mistakes = counts.map { Mistake(condition: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.condition) < ($0.count, $1.condition) }
      return Row(
        condition: condition,
        first: Proportion(group.count { $0.first == condition }, of: group.count),
        amongThree: Proportion(group.count(where: \.isAmongThree), of: group.count),
        takenFor: Array(mistakes.prefix(3)))
    }
    .sorted { ($1.first.total, $0.condition) < ($0.first.total, $1.condition) }
  }

  /// How often the first condition is right when its chance lies in a band.
  package struct Calibration: Hashable, Sendable {
    package var chances: ClosedRange<Double>
    package var told: Double
    package var right: Proportion
  }

  package var calibration: [Calibration] {
    (0..<10).compactMap { tenth in
      let (low, high) = (Double(tenth) / 10, Double(tenth + 1) / 10)
      let group = outcomes.filter {
        $0.first != nil && $0.chance >= low && ($0.chance < high || tenth == 9)
      }
      guard !group.isEmpty else { return nil }
      return Calibration(
        chances: low...high,
        told: group.reduce(0) { $0 + $1.chance } / Double(group.count),
        right: Proportion(group.count { $0.first == $0.condition }, of: group.count))
    }
  }

  /// How often a condition counted for the urgency though another was likelier, and how often it
  /// was so. Where it hardly ever is, its `act` chance sends people for nothing.
  package struct Act: Hashable, Sendable {
    package var condition: Condition.ID
    package var right: Proportion
  }

  /// One row for each condition that ever counted so, the most frequent first.
  package var acts: [Act] {
    var counts: [Condition.ID: (all: Int, right: Int)] = [:]
    for outcome in outcomes {
      for condition in outcome.acted {
        counts[condition, default: (0, 0)].all += 1
        if outcome.condition == condition { counts[condition, default: (0, 0)].right += 1 }
      }
    }
    return counts.map {
      Act(condition: $0.key, right: Proportion($0.value.right, of: $0.value.all))
    }
    .sorted { ($1.right.total, $0.condition) < ($0.right.total, $1.condition) }
  }

  /// How often a rule was up at the end, and what those people most often had.
  package struct Rule: Hashable, Sendable {
    package var flag: RedFlag.ID
    package var count: Int
    package var had: [Mistake]
  }

  /// One row for each rule that was ever up, the most frequent first.
  package var rules: [Rule] {
    var had: [RedFlag.ID: [Condition.ID: Int]] = [:]
    for outcome in outcomes {
      for flag in outcome.flags { had[flag, default: [:]][outcome.condition, default: 0] += 1 }
    }
    return had.map { flag, counts in
      let most = counts.map { Mistake(condition: $0.key, count: $0.value) }
        .sorted { ($1.count, $0.condition) < ($0.count, $1.condition) }
      return Rule(
        flag: flag, count: counts.values.reduce(0, +), had: Array(most.prefix(3)))
    }
    .sorted { ($1.count, $0.flag) < ($0.count, $1.flag) }
  }

  /// When it says "fits best with", how often is it so.
  package var fitsBest: Proportion {
    let group = outcomes.filter { $0.first != nil && $0.chance >= fitsBestAbove }
    return Proportion(group.count { $0.first == $0.condition }, of: group.count)
  }

  package var first: Proportion {
    Proportion(outcomes.count { $0.first == $0.condition }, of: outcomes.count)
  }

  package var amongThree: Proportion {
    Proportion(outcomes.count(where: \.isAmongThree), of: outcomes.count)
  }

  package var concluded: Proportion {
    Proportion(outcomes.count(where: \.isConcluded), of: outcomes.count)
  }

  /// All turns of all conversations.
  package var turnCount: Int { outcomes.reduce(0) { $0 + $1.turns } }
}
