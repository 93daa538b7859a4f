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
    let isOpen = all.contains { known.leavesOpen($0) }
    let answers = all.filter {
      bases[$0] > 0 && !known.denies($0) && !known.affirms($0)
        && (!isOpen || known.leavesOpen($0))
    }
    let forecast = Forecast(
      answers, of: finding, isWhole: answers.count == all.count { bases[$0] > 0 },
      isCrowded(finding, standing) ? dimmedOutlook : outlook, witnesses, standing)
    let now = urgency(standing, atLeast: circumstances.urgency)
    var change = 0.0
    for (place, answer) in answers.enumerated() where forecast.totals[place] > 0 {
      let floor = max(circumstances.urgency, raised[answer] ?? .selfCare)
      let then = urgency(after: place, forecast, standing, atLeast: floor)
      change += forecast.totals[place] * Double((then.rank - now.rank).magnitude)
    }
    let effort = max(rulebook.findings[finding].effort, 0.1)
    return Worth(
      finding: finding, information: forecast.information, urgency: change,
      value: (forecast.information + settings.urgencyWorth * change) / effort)
  }

  /// Levels by which red-flag rules are expected to rise when a finding is asked about.
  package func expectedRise(
    of finding: Int, _ standing: Standing, in circumstances: Circumstances,
    raised: [Int: Urgency]
  ) -> Double {
    var levels = 0.0
    for answer in rulebook.numbering.answers[finding] {
      guard let urgency = raised[answer], urgency > circumstances.urgency else { continue }
      var chance = 0.0
      for condition in standing.inPlay {
        chance += standing.chances[condition] * share(of: answer, of: finding, for: condition)
      }
      levels += chance * Double(urgency.rank - circumstances.urgency.rank)
    }
    return levels
  }

  /// How likely somebody with a condition is to give an answer.
  private func share(of answer: Int, of finding: Int, for condition: Int) -> Double {
    guard let column = witnesses.column(of: condition, on: finding) else {
      return outlook.plainShares[answer]
    }
    return outlook.shares[witnesses.rows[answer] + column]
  }

  /// How soon to be seen, by the likeliest condition and all above their `act` chance.
  private func urgency(_ standing: Standing, atLeast floor: Urgency) -> Urgency {
    var highest = standing.leading.map { max(floor, standing.care[$0]) } ?? floor
    for condition in standing.inPlay
    where standing.care[condition] > highest && isAboveAct(condition, in: standing) {
      highest = standing.care[condition]
    }
    return highest
  }

  /// The same, were an answer given.
  private func urgency(
    after answer: Int, _ forecast: Forecast, _ standing: Standing, atLeast floor: Urgency
  ) -> Urgency {
    let total = forecast.totals[answer]
    let row = answer * standing.inPlay.count
    var highest = floor
    var best = 0.0
    var leading = floor
    for (place, condition) in standing.inPlay.enumerated() {
      let chance = forecast.joint[row + place]
      let care = standing.care[condition]
      if chance > best {
        best = chance
        leading = care
      }
      if care > highest, chance > 0, chance >= act[condition] * total { highest = care }
    }
    return max(highest, leading)
  }

  /// The urgency that the differential itself calls for.
  package func urgency(of standing: Standing) -> Urgency {
    urgency(standing, atLeast: .selfCare)
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
