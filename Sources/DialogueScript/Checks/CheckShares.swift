import DialogueModel

extension Script {
  /// Reports shares of one list of answers that add up to more than everybody.
  mutating func checkSum(_ finding: FindingShape, _ shares: [Double], at span: Span) {
    switch finding.kind {
    case .anyOf, .signs: return
    case .oneOf, .yesNo, .number, .scale, .duration, .bands: break
    }
    let sum = shares.reduce(0, +)
    // Shares are rounded to whole percents.
    guard sum > 1 + 0.005 * Double(max(2, shares.count)) else { return }
    report.add(.impossibleSum(names[finding.name], Int((sum * 100).rounded()), at: span))
  }
}
