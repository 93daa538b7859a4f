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
  /// Levels by which red-flag rules are expected to rise when a finding is asked about.
  package func expectedRise(
    of finding: Int, _ standing: Standing, in circumstances: Circumstances,
    raised: [Urgency]
  ) -> Double {
    var levels = 0.0
    for answer in rulebook.numbering.answers[finding] where raised[answer] > circumstances.urgency {
      var chance = 0.0
      for condition in standing.inPlay {
        chance += standing.chances[condition] * share(of: answer, of: finding, for: condition)
      }
      levels += chance * Double(raised[answer].rank - circumstances.urgency.rank)
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
  func urgency(_ standing: Standing, atLeast floor: Urgency) -> Urgency {
    var highest = standing.leading.map { max(floor, standing.care[$0]) } ?? floor
    for condition in standing.inPlay
    where standing.care[condition] > highest && isAboveAct(condition, in: standing) {
      highest = standing.care[condition]
    }
    return highest
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
  func isCrowded(_ finding: Int, _ standing: Standing) -> Bool {
    guard let first = rulebook.numbering.answers[finding].first else { return false }
    return standing.testimony.count { $0.group == groups[first] } >= settings.groupFull
  }
}
