import Rehearsal
import Testing

@Suite struct ProportionTests {
  /// Figures worked out apart from this code, by the formula in another language.
  @Test(arguments: [
    (0, 10, 0.0, 0.27753), (10, 10, 0.72247, 1.0), (5, 10, 0.23659, 0.76341),
    (75, 100, 0.65696, 0.82455), (1, 3, 0.06149, 0.79234),
  ])
  func itsIntervalIsWilsons(count: Int, total: Int, low: Double, high: Double) {
    let interval = Proportion(count, of: total).interval
    #expect(abs(interval.lowerBound - low) < 0.0001)
    #expect(abs(interval.upperBound - high) < 0.0001)
  }

  @Test func nothingOfNothingSaysNothing() {
    #expect(Proportion(0, of: 0).interval == 0...1)
  }

  @Test func chanceIsTheSameForTheSameSeedAndName() {
    func draws(_ seed: UInt64, _ name: String) -> [UInt64] {
      var chance = Chance(seed: seed, for: name)
      return (0..<4).map { _ in chance.next() }
    }
    #expect(draws(1, "a") == draws(1, "a"))
    #expect(draws(1, "a") != draws(1, "b"))
    #expect(draws(1, "a") != draws(2, "a"))
  }

  @Test func chanceFillsTheWholeRange() {
    var chance = Chance(seed: 3)
    let shares = (0..<10_000).map { _ in chance.share() }
    #expect(shares.allSatisfy { (0..<1).contains($0) })
    #expect(abs(shares.reduce(0, +) / 10_000 - 0.5) < 0.02)
  }
}
