/// How likely each answer is to be given by people with each condition, to choose questions by.
struct Outlook: Sendable {
  /// The share, by cell; the answers of a finding add up to 1.
  private(set) var shares: [Double]
  /// The sum of `p ln p` over a finding's answers, by its witnesses.
  private(set) var certainty: [Double]
  /// The share, by answer, for conditions that do not name the finding.
  private(set) var plainShares: [Double]
  /// The sum of `p ln p`, by finding, for conditions that do not name it.
  private(set) var plainCertainty: [Double]

  init(
    _ ratios: [Double], _ bases: [Double], _ numbering: Numbering, _ witnesses: Witnesses
  ) {
    shares = Array(repeating: 0, count: ratios.count)
    certainty = Array(repeating: 0, count: witnesses.conditions.count)
    plainShares = Array(repeating: 0, count: bases.count)
    plainCertainty = Array(repeating: 0, count: numbering.answers.count)
    for (finding, answers) in numbering.answers.enumerated() {
      // Capping moves the shares, and answers of an any-of finding overlap: they are made to add
      // up to 1 again.
      for (column, witness) in witnesses.ranges[finding].enumerated() {
        let sum = answers.reduce(0) { $0 + bases[$1] * ratios[witnesses.rows[$1] + column] }
        guard sum > 0 else { continue }
        for answer in answers where bases[answer] > 0 {
          let cell = witnesses.rows[answer] + column
          let share = bases[answer] * ratios[cell] / sum
          shares[cell] = share
          certainty[witness] += share * Logarithm.of(share)
        }
      }
      let sum = answers.reduce(0) { $0 + bases[$1] }
      guard sum > 0 else { continue }
      for answer in answers where bases[answer] > 0 {
        plainShares[answer] = bases[answer] / sum
        plainCertainty[finding] += plainShares[answer] * Logarithm.of(plainShares[answer])
      }
    }
  }
}
