/// What is to be expected of asking about a finding: how likely each answer is, and what it would
/// tell.
struct Forecast {
  /// The chance of each answer together with each condition in play, an answer after the other.
  private(set) var joint: [Double] = []
  /// The chance of each answer.
  private(set) var totals: [Double] = []
  /// Bits about the condition.
  private(set) var information = 0.0

  /// - Parameters:
  ///   - answers: those that can still be given, by place.
  ///   - isWhole: these are all answers that the finding has.
  init(
    _ answers: [Int], of finding: Int, isWhole: Bool, _ outlook: Outlook, _ witnesses: Witnesses,
    _ standing: Standing
  ) {
    let columns = standing.inPlay.map { witnesses.column(of: $0, on: finding) ?? -1 }
    let chances = standing.inPlay.map { standing.chances[$0] }
    joint.reserveCapacity(answers.count * chances.count)
    totals.reserveCapacity(answers.count)
    for answer in answers {
      let row = witnesses.rows[answer]
      let plain = outlook.plainShares[answer]
      for (chance, column) in zip(chances, columns) {
        joint.append(chance * (column < 0 ? plain : outlook.shares[row + column]))
      }
    }
    if !isWhole { shareOut(chances) }

    var certainty = 0.0
    if isWhole {
      let first = witnesses.ranges[finding].lowerBound
      for (chance, column) in zip(chances, columns) {
        certainty +=
          chance
          * (column < 0 ? outlook.plainCertainty[finding] : outlook.certainty[first + column])
      }
    } else {
      for (cell, share) in joint.enumerated() where share > 0 {
        certainty += share * Logarithm.of(share / chances[cell % chances.count])
      }
    }
    var cell = 0
    for _ in answers {
      var total = 0.0
      for _ in chances {
        total += joint[cell]
        cell += 1
      }
      totals.append(total)
      if total > 0 { certainty -= total * Logarithm.of(total) }
    }
    information = max(0, certainty) / Logarithm.of(2)
  }

  /// Answers that are out already leave their shares to the others.
  private mutating func shareOut(_ chances: [Double]) {
    for (place, chance) in chances.enumerated() {
      var sum = 0.0
      for cell in stride(from: place, to: joint.count, by: chances.count) { sum += joint[cell] }
      let scale = sum > 0 ? chance / sum : 0
      for cell in stride(from: place, to: joint.count, by: chances.count) { joint[cell] *= scale }
    }
  }
}
