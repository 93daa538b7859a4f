/// Which findings a claim looks at, straight or through what follows from them.
struct Sight {
  private let numbering: Numbering
  /// The nodes that decide a score or what follows about a finding, by place.
  private var scores: [[Node]]
  private var consequences: [[Node]]

  init(
    _ numbering: Numbering, scores: [[(points: Double, when: Claim)]],
    bands: [(finding: Int, amount: Amount)], implied: [(answer: Int, finding: Int, when: Claim)]
  ) {
    self.numbering = numbering
    self.scores = scores.map { $0.flatMap(\.when.nodes) }
    consequences = Array(repeating: [], count: numbering.answers.count)
    for band in bands { consequences[band.finding] += band.amount.nodes }
    for answer in implied { consequences[answer.finding] += answer.when.nodes }
  }

  /// The findings that nodes look at, by place.
  func findings(of nodes: [Node]) -> [Bool] {
    var seen = Array(repeating: false, count: consequences.count)
    var seenScores = Array(repeating: false, count: scores.count)
    var rest = nodes
    while let node = rest.popLast() {
      switch node {
      case .affirmed(let answer): see(numbering.owners[answer])
      case .known(let finding), .notSure(let finding), .amount(let finding): see(finding)
      case .score(let score):
        guard !seenScores[score] else { continue }
        seenScores[score] = true
        rest += scores[score]
      case .always, .never, .compare, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast,
        .worried, .concluded, .not, .all, .some, .atLeast, .number, .chance, .arithmetic, .absent:
        continue
      }
    }
    func see(_ finding: Int) {
      guard !seen[finding] else { return }
      seen[finding] = true
      rest += consequences[finding]
    }
    return seen
  }
}
