package import DialogueModel

/// What asking about a finding is worth.
package struct Worth: Hashable, Sendable {
  /// The finding, by place.
  package let finding: Int
  /// Bits that the answer is expected to tell about the condition.
  package let information: Double
  /// Levels by which the answer is expected to change how soon the person should be seen.
  package let urgency: Double
  /// Both together, by effort.
  package let value: Double
}

extension EvidenceTable {
  /// What asking about a finding is worth now.
  ///
  /// - Parameter raised: the urgency that a red-flag rule would have after an answer, by place.
  package func worth(
    of finding: Int, _ standing: Standing, in circumstances: Circumstances,
    raised: [Int: Urgency] = [:]
  ) -> Worth {
    let known = circumstances.known
    let all = rulebook.numbering.answers[finding]
    let isOpen = all.contains { known.open[$0] }
    let answers = all.filter {
      bases[$0] > 0 && !known.denied[$0] && !known.affirmed[$0] && (!isOpen || known.open[$0])
    }
    let outlook = isCrowded(finding, standing) ? dimmedOutlook : outlook
    let forecast = Forecast(
      outlook, standing.chances, answers, finding, isWhole: answers.count == all.count)
    let now = urgency(standing.chances, total: 1, standing.care, atLeast: circumstances.urgency)
    var change = 0.0
    for (place, answer) in answers.enumerated() where forecast.totals[place] > 0 {
      let floor = max(circumstances.urgency, raised[answer] ?? .selfCare)
      let then = urgency(
        forecast.joint[place], total: forecast.totals[place], standing.care, atLeast: floor)
      change += forecast.totals[place] * Double((then.rank - now.rank).magnitude)
    }
    let effort = max(rulebook.findings[finding].effort, 0.1)
    return Worth(
      finding: finding, information: forecast.information, urgency: change,
      value: (forecast.information + settings.urgencyWorth * change) / effort)
  }

  /// How soon to be seen, by the likeliest condition and all above their `act` chance.
  func urgency(
    _ chances: [Double], total: Double, _ care: [Urgency], atLeast floor: Urgency
  ) -> Urgency {
    var highest = floor
    var best = -1.0
    var leading = floor
    for condition in 0..<count {
      let chance = chances[condition]
      if chance > best {
        best = chance
        leading = care[condition]
      }
      if care[condition] > highest, chance > 0, chance >= act[condition] * total {
        highest = care[condition]
      }
    }
    return max(highest, leading)
  }

  /// The urgency that the differential itself calls for.
  package func urgency(of standing: Standing) -> Urgency {
    urgency(standing.chances, total: 1, standing.care, atLeast: .selfCare)
  }

  /// Whether a condition's chance is so high that its care counts, though it may not be first.
  package func isAboveAct(_ condition: Int, in standing: Standing) -> Bool {
    standing.chances[condition] > 0 && standing.chances[condition] >= act[condition]
  }

  /// Whether a further weight of the finding's group would count in part only.
  private func isCrowded(_ finding: Int, _ standing: Standing) -> Bool {
    guard let first = rulebook.numbering.answers[finding].first else { return false }
    return standing.testimony.count { $0.group == groups[first] } >= settings.groupFull
  }
}

/// What is to be expected of asking: how likely each answer is, and what it would tell.
private struct Forecast {
  /// The chance of each answer together with each condition.
  var joint: [[Double]] = []
  /// The chance of each answer.
  var totals: [Double] = []
  /// Bits about the condition.
  var information = 0.0

  init(
    _ outlook: Outlook, _ chances: [Double], _ answers: [Int], _ finding: Int, isWhole: Bool
  ) {
    let count = chances.count
    // Answers that are out already leave their shares to the others.
    var scale = Array(repeating: 1.0, count: count)
    if !isWhole {
      for condition in 0..<count {
        let sum = answers.reduce(0) { $0 + outlook.shares[$1 * count + condition] }
        scale[condition] = sum > 0 ? 1 / sum : 0
      }
    }
    var sum = 0.0
    for answer in answers {
      var row = Array(repeating: 0.0, count: count)
      var total = 0.0
      for condition in 0..<count {
        let share =
          chances[condition] * scale[condition] * outlook.shares[answer * count + condition]
        row[condition] = share
        total += share
      }
      joint.append(row)
      totals.append(total)
      sum += total
    }
    guard sum > 0 else { return }
    var certainty = 0.0
    for condition in 0..<count where chances[condition] > 0 {
      if isWhole {
        certainty += chances[condition] * outlook.certainty[finding * count + condition]
        continue
      }
      for answer in answers {
        let share = scale[condition] * outlook.shares[answer * count + condition]
        if share > 0 { certainty += chances[condition] * share * Logarithm.of(share) }
      }
    }
    for total in totals where total > 0 { certainty -= total * Logarithm.of(total) }
    information = max(0, certainty) / Logarithm.of(2)
  }
}
