import DialogueModel

extension EvidenceTable {
  /// Whether a condition names a finding in its evidence.
  package func hasEvidence(on finding: Int, for condition: Int) -> Bool {
    names[finding * count + condition]
  }

  /// How many bits are open about the condition.
  package func openBits(_ standing: Standing) -> Double {
    standing.chances.reduce(0) { $1 > 0 ? $0 - $1 * Logarithm.of($1) : $0 } / Logarithm.of(2)
  }

  /// Below this a condition is left out of the choice of questions; no one answer could revive it.
  package static let leastChance = 0.0005

  /// Weighs what is known.
  ///
  /// - Parameter meant: conditions that an emergency stands for; the likeliest of them goes first.
  package func standing(in circumstances: Circumstances, meant: [Int] = []) -> Standing {
    let testimony = testimony(in: circumstances.known)
    var weights = rawWeights(of: testimony, in: circumstances.known)
    dim(&weights, testimony)

    var logs = adjustedPriors(in: circumstances)
    for piece in testimony.indices {
      for condition in 0..<count { logs[condition] += weights[piece * count + condition] }
    }
    raise(meant, in: &logs)
    let chances = normalised(logs)
    let order = Self.order(of: chances)
    let care = care.map { lines in
      lines.reduce(Urgency.selfCare) { highest, line in
        line.urgency > highest && circumstances.holds(line.when) ? line.urgency : highest
      }
    }
    return Standing(
      chances: chances, order: order,
      inPlay: chances.indices.filter { chances[$0] >= Self.leastChance }, care: care,
      testimony: testimony, weights: weights)
  }

  /// The conditions, likeliest first; ties in the order of the script.
  private static func order(of chances: [Double]) -> [Int] {
    // Few ever change places, and each moves up past those that are less likely.
    var order: [Int] = []
    order.reserveCapacity(chances.count)
    for (condition, chance) in chances.enumerated() {
      var low = 0
      var high = order.count
      while low < high {
        let middle = (low + high) / 2
        if chances[order[middle]] >= chance { low = middle + 1 } else { high = middle }
      }
      order.insert(condition, at: low)
    }
    return order
  }

  /// What counts, in the order of the script, whatever the order in which it was told.
  private func testimony(in known: Known) -> [Testimony] {
    var pieces: [Testimony] = []
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

  private func rawWeights(of testimony: [Testimony], in known: Known) -> [Double] {
    var weights = Array(repeating: 0.0, count: testimony.count * count)
    for (piece, item) in testimony.enumerated() {
      let row = piece * count
      switch item.manner {
      case .affirmed:
        for condition in 0..<count {
          weights[row + condition] = affirmed[item.answer * count + condition] * item.part
        }
      case .denied:
        for condition in 0..<count {
          weights[row + condition] = denied[item.answer * count + condition] * item.part
        }
      case .open:
        let answers = rulebook.numbering.answers[item.finding].filter { known.leavesOpen($0) }
        let base = answers.reduce(0) { $0 + bases[$1] }
        guard base > 0 else { continue }
        for condition in 0..<count {
          let sum = answers.reduce(0) { $0 + bases[$1] * ratios[$1 * count + condition] }
          weights[row + condition] = Logarithm.of(sum / base) * item.part
        }
      }
    }
    return weights
  }

  /// Takes back what overlapping pieces would count twice.
  private func dim(_ weights: inout [Double], _ testimony: [Testimony]) {
    dim(&weights, testimony, by: \.finding, full: 1, rest: 0.5)
    dim(&weights, testimony, by: \.group, full: settings.groupFull, rest: settings.groupRest)
  }

  /// Dims the pieces that have something in common.
  private func dim(
    _ weights: inout [Double], _ testimony: [Testimony], by common: (Testimony) -> Int,
    full: Int, rest: Double
  ) {
    let keys = testimony.map(common)
    for piece in keys.indices where keys.firstIndex(of: keys[piece]) == piece {
      let members = keys.indices.filter { keys[$0] == keys[piece] }
      dim(&weights, members, full: full, rest: rest)
    }
  }

  /// Of these pieces the strongest `full` count whole for each condition, the others in part.
  private func dim(_ weights: inout [Double], _ pieces: [Int], full: Int, rest: Double) {
    guard pieces.count > full else { return }
    var strengths = Array(repeating: 0.0, count: pieces.count)
    for condition in 0..<count {
      for (place, piece) in pieces.enumerated() {
        strengths[place] = weights[piece * count + condition].magnitude
      }
      for (place, piece) in pieces.enumerated() {
        var stronger = 0
        for other in pieces.indices
        where strengths[other] > strengths[place]
          || (strengths[other] == strengths[place] && other < place)
        {
          stronger += 1
        }
        if stronger >= full { weights[piece * count + condition] *= rest }
      }
    }
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

  private func adjustedPriors(in circumstances: Circumstances) -> [Double] {
    var logs = priors
    for condition in 0..<count {
      for (factor, when) in adjustments[condition] where circumstances.holds(when) {
        logs[condition] += Logarithm.of(factor)
      }
    }
    return logs
  }

  private func normalised(_ logs: [Double]) -> [Double] {
    guard let highest = logs.max(), highest > -.infinity else {
      // Everything was ruled out, which no facts can mean: nothing is known then.
      return Array(repeating: 1 / Double(max(count, 1)), count: count)
    }
    let shares = logs.map { Logarithm.power($0 - highest) }
    let sum = shares.reduce(0, +)
    return shares.map { $0 / sum }
  }
}
