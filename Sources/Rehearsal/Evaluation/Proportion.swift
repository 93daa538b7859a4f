/// So many of so many, with what that says about the true share.
package struct Proportion: Hashable, Sendable {
  package var count: Int
  package var total: Int

  package init(_ count: Int, of total: Int) {
    self.count = count
    self.total = total
  }

  package var share: Double { total == 0 ? 0 : Double(count) / Double(total) }

  /// Wilson's interval, which holds the true share 95 times in 100.
  package var interval: ClosedRange<Double> {
    guard total > 0 else { return 0...1 }
    let deviation = 1.959963984540054  // of a normal distribution, two-sided 95%
    let size = Double(total)
    let square = deviation * deviation
    let center = (share + square / (2 * size)) / (1 + square / size)
    let half =
      deviation / (1 + square / size)
      * (share * (1 - share) / size + square / (4 * size * size)).squareRoot()
    return max(0, center - half)...min(1, center + half)
  }
}
