import DialogueModel

/// The best that answers can do for each condition against each other.
///
/// Everything uncertain is taken in a condition's favour, so that a no is certain.
struct Odds {
  /// With everything that raises it.
  private let highest: [Double]
  /// With everything that lowers it.
  private let lowest: [Double]
  /// For each condition, the share of every answer that any condition lists; below 0 where it
  /// does not list it.
  private var shares: [[Double]]
  /// The places of each finding's answers among the shares.
  private var findings: [Range<Int>] = []
  private let settings: Settings

  /// One answer of one finding.
  private struct Listed: Hashable {
    var finding: Finding.ID
    var answer: Answer.ID
  }

  init(_ conditions: [Condition], _ settings: Settings) {
    self.settings = settings
    highest = conditions.map { condition in
      condition.adjustments.map(\.factor).filter { $0 > 1 }.reduce(condition.prior.value, *)
    }
    lowest = conditions.map { condition in
      condition.adjustments.map(\.factor).filter { $0 < 1 }.reduce(condition.prior.value, *)
    }
    var answers: [Finding.ID: Set<Answer.ID>] = [:]
    for evidence in conditions.flatMap(\.evidence) {
      answers[evidence.finding, default: []].formUnion(evidence.shares.map(\.answer))
    }
    var places: [Listed: Int] = [:]
    for finding in answers.keys.sorted() {
      let start = places.count
      for answer in (answers[finding] ?? []).sorted() {
        places[Listed(finding: finding, answer: answer)] = places.count
      }
      findings.append(start..<places.count)
    }
    shares = Array(repeating: Array(repeating: -1, count: places.count), count: conditions.count)
    for (number, condition) in conditions.enumerated() {
      for evidence in condition.evidence {
        for entry in evidence.shares {
          guard let place = places[Listed(finding: evidence.finding, answer: entry.answer)] else {
            continue
          }
          shares[number][place] = entry.share.value
        }
      }
    }
  }

  /// A condition that stays ahead whatever is answered.
  func rival(of number: Int) -> Int? {
    shares.indices.first { $0 != number && !canBeat(number, $0) }
  }

  private func canBeat(_ number: Int, _ other: Int) -> Bool {
    guard highest[number] > 0 else { return false }
    guard lowest[other] > 0 else { return true }
    var best = softened(highest[number] / lowest[other], by: settings.priorsCount)
    // Each of the two weights lies within the cap.
    let most = settings.weightCap * settings.weightCap
    for finding in findings {
      if best >= 1 { return true }
      best *= min(most, ratio(shares[number], shares[other], finding, most))
    }
    return best >= 1
  }

  /// How much more of its own people than of the other's may give some answer, or not give it.
  private func ratio(
    _ mine: [Double], _ theirs: [Double], _ finding: Range<Int>, _ most: Double
  ) -> Double {
    var best = 1.0
    for place in finding where mine[place] >= 0 || theirs[place] >= 0 {
      let up = mine[place] < 0 ? 1 : mine[place]
      let down = max(theirs[place], 0)
      best = max(best, down > 0 ? up / down : most)
      let without = 1 - max(mine[place], 0)
      let theirsWithout = 1 - max(theirs[place], 0)
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
