/// How likely each answer is to be given by people with each condition, to choose questions by.
struct Outlook: Sendable {
  /// The share, by answer and then condition; the answers of a finding add up to 1.
  private(set) var shares: [Double]
  /// The sum of `p ln p` over a finding's answers, by finding and then condition.
  private(set) var certainty: [Double]

  init(_ ratios: [Double], _ bases: [Double], _ numbering: Numbering, _ count: Int) {
    shares = Array(repeating: 0, count: ratios.count)
    certainty = Array(repeating: 0, count: numbering.answers.count * count)
    for (finding, answers) in numbering.answers.enumerated() {
      for condition in 0..<count {
        // Capping moves the shares, and answers of an any-of finding overlap: they are made to
        // add up to 1 again.
        let sum = answers.reduce(0) { $0 + bases[$1] * ratios[$1 * count + condition] }
        guard sum > 0 else { continue }
        for answer in answers where bases[answer] > 0 {
          let share = bases[answer] * ratios[answer * count + condition] / sum
          shares[answer * count + condition] = share
          certainty[finding * count + condition] += share * Logarithm.of(share)
        }
      }
    }
  }
}
