import DialogueModel

extension EvidenceTable {
  /// Whether a condition names a finding in its evidence.
  package func hasEvidence(on finding: Int, for condition: Int) -> Bool {
    witnesses.column(of: condition, on: finding) != nil
  }

  /// Below this a condition is left out of the choice of questions; no one answer could revive it.
  package static let leastChance = 0.0005

  /// Weighs what is known.
  ///
  /// - Parameter meant: conditions that an emergency stands for; the likeliest of them goes first.
  package func standing(in circumstances: Circumstances, meant: [Int] = []) -> Standing {
    let testimony = testimony(in: circumstances.known)
    var ledger = ledger(of: testimony, in: circumstances.known)
    // What overlapping pieces would count twice is taken back.
    ledger.dim(by: testimony.map(\.finding), full: 1, rest: 0.5)
    ledger.dim(by: testimony.map(\.group), full: settings.groupFull, rest: settings.groupRest)

    var logs = priors
    for place in adjusting.holding(in: circumstances) {
      logs[adjustments[place].condition] += adjustments[place].weight
    }
    ledger.add(to: &logs)
    raise(meant, in: &logs)
    let (chances, openBits) = Self.normalised(logs)
    let inPlay = chances.indices.filter { chances[$0] >= Self.leastChance }
    var order = inPlay
    var others = chances.indices.filter { chances[$0] < Self.leastChance }
    Self.rank(&order, by: chances)
    Self.rank(&others, by: chances)
    return Standing(
      chances: chances, order: order + others, inPlay: inPlay, openBits: openBits,
      care: care(in: circumstances), testimony: testimony, ledger: ledger)
  }

  /// Puts conditions in order, likeliest first; ties stay as they are.
  private static func rank(_ conditions: inout [Int], by chances: [Double]) {
    // Each moves up past those that are less likely; there are too few for anything cleverer.
    var ranked = conditions.mutableSpan
    for start in ranked.indices {
      let condition = ranked[start]
      let chance = chances[condition]
      var place = start
      while place > 0, chances[ranked[place - 1]] < chance {
        ranked[place] = ranked[place - 1]
        place -= 1
      }
      ranked[place] = condition
    }
  }

  /// How soon each condition would have this person seen.
  private func care(in circumstances: Circumstances) -> [Urgency] {
    var care = steadyCare
    for place in caring.holding(in: circumstances) {
      let (condition, urgency) = occasionalCare[place]
      care[condition] = max(care[condition], urgency)
    }
    return care
  }

  /// What counts, in the order of the script, whatever the order in which it was told.
  private func testimony(in known: Known) -> [Testimony] {
    var pieces: [Testimony] = []
    pieces.reserveCapacity(known.given.count)
    for finding in evidence where known.isTouched(finding) {
      let answers = rulebook.numbering.answers[finding]
      let part = known.isUnsure(finding) ? settings.unsureCounts : 1
      func add(_ answer: Int, _ manner: Testimony.Manner) {
        pieces.append(
          Testimony(
            finding: finding, answer: answer, manner: manner, group: groups[answer], part: part))
      }
      let isSettled = answers.contains { known.affirms($0) }
      for answer in answers where known.affirms(answer) && bases[answer] > 0 {
        add(answer, .affirmed)
      }
      // Of a finding with one answer, the answer says all that its denials could.
      if !isSettled || rulebook.isAnyOf[finding] {
        for answer in answers where known.denies(answer) && bases[answer] > 0 {
          add(answer, .denied)
        }
      }
      if !isSettled, let first = answers.first(where: { known.leavesOpen($0) }) {
        add(first, .open)
      }
    }
    return pieces
  }

  /// What each piece counts by itself for each condition that names its finding.
  private func ledger(of testimony: [Testimony], in known: Known) -> Ledger {
    var ledger = Ledger(conditions: count, pieces: testimony.count)
    for (piece, item) in testimony.enumerated() {
      let row = witnesses.rows[item.answer]
      let (weights, first) =
        switch item.manner {
        case .affirmed: (affirmed, row)
        case .denied: (denied, row)
        case .open: (weightsOfOpen(item.finding, in: known), 0)
        }
      ledger.note(
        piece, item.part, of: weights, from: first, for: witnesses.ranges[item.finding], witnesses)
    }
    return ledger
  }

  /// What it counts that one of several answers holds, by the finding's witnesses.
  private func weightsOfOpen(_ finding: Int, in known: Known) -> [Double] {
    let count = witnesses.ranges[finding].count
    let answers = rulebook.numbering.answers[finding].filter { known.leavesOpen($0) }
    let base = answers.reduce(0) { $0 + bases[$1] }
    guard base > 0 else { return Array(repeating: 0, count: count) }
    var weights = Array(repeating: 0.0, count: count)
    for answer in answers {
      let row = witnesses.rows[answer]
      for column in weights.indices { weights[column] += bases[answer] * ratios[row + column] }
    }
    return weights.map { Logarithm.of($0 / base) }
  }

  /// While a rule says to go now, no ranking may name something milder first.
  private func raise(_ meant: [Int], in logs: inout [Double]) {
    guard !meant.isEmpty else { return }
    var others = -Double.infinity
    var best = -Double.infinity
    for condition in 0..<count {
      if meant.contains(condition) {
        best = max(best, logs[condition])
      } else {
        others = max(others, logs[condition])
      }
    }
    guard best > -.infinity, others > -.infinity else { return }
    // Twice as likely as the next is clearly first.
    let shift = others + Logarithm.of(2) - best
    guard shift > 0 else { return }
    for condition in Set(meant) { logs[condition] += shift }
  }

  /// The chances by their logarithms, and how many bits are open about them.
  private static func normalised(_ logs: [Double]) -> (chances: [Double], openBits: Double) {
    guard let highest = logs.max(), highest > -.infinity else {
      // Everything was ruled out, which no facts can mean: nothing is known then.
      let count = max(logs.count, 1)
      return (
        Array(repeating: 1 / Double(count), count: logs.count),
        Logarithm.of(Double(count)) / Logarithm.of(2)
      )
    }
    var chances = logs.map { Logarithm.power($0 - highest) }
    let sum = chances.reduce(0, +)
    // The logarithm of each chance is there already, but for that of the sum.
    var open = Logarithm.of(sum)
    for (place, log) in logs.enumerated() {
      chances[place] /= sum
      if chances[place] > 0 { open -= chances[place] * (log - highest) }
    }
    return (chances, max(0, open) / Logarithm.of(2))
  }
}
