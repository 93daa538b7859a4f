import DialogueModel
import Foundation
import Testing

@testable import Differential

@Suite struct BeliefTests {
  @Test(arguments: 1...200)
  func theTablesAgreeWithTheSlowWay(seed: Int) {
    let dialogue = Patients.dialogue()
    let facts = Patients.random(UInt64(seed))
    let (_, standing, _) = Patients.standing(facts, dialogue)
    let slow = SlowBelief(dialogue: dialogue).chances(facts)
    for (place, condition) in dialogue.conditions.enumerated() {
      let expected = slow[condition.id] ?? 0
      #expect(abs(standing.chances[place] - expected) < 1e-9, "\(condition.id) \(facts)")
    }
  }

  @Test(arguments: 1...100)
  func chancesAddUpToOneInAnyOrderOfFacts(seed: Int) {
    let facts = Patients.random(UInt64(seed))
    let one = Patients.standing(facts).standing
    let other = Patients.standing(facts.reversed()).standing
    #expect(abs(one.chances.reduce(0, +) - 1) < 1e-12)
    #expect(one.chances == other.chances)
    #expect(one.order == other.order)
  }

  @Test func anUnsureAnswerMovesLessThanASureOneAndMoreThanNone() {
    let nothing = Patients.standing([]).standing.chances[1]
    let unsure = Patients.standing([Patients.fact("night", ["yes"], unsure: true)]).standing
      .chances[1]
    let sure = Patients.standing([Patients.fact("night", ["yes"])]).standing.chances[1]
    #expect(nothing < unsure)
    #expect(unsure < sure)
  }

  @Test func notSureMovesNothing() {
    let nothing = Patients.standing([]).standing.chances
    #expect(Patients.standing([Patients.fact("night", notSure: true)]).standing.chances == nothing)
    #expect(Patients.standing([Patients.fact("onset", ["unsure"])]).standing.chances == nothing)
  }

  @Test func noAnswerCountsMoreThanTheCap() {
    let (table, standing, _) = Patients.standing([Patients.fact("hop", ["fine"])])
    // 1% against 60% would be a factor of 60.
    let weights = table.weights(of: 1, in: standing)
    #expect(weights.map(\.value) == [-Logarithm.of(10)])
  }

  @Test func ofAnOverlappingGroupTwoCountInFullAndTheRestInHalf() throws {
    let facts = [
      Patients.fact("hop", ["spot"]), Patients.fact("night", ["yes"]),
      Patients.fact("press", ["yes"]),
    ]
    let (table, standing, _) = Patients.standing(facts)
    let values = table.weights(of: 1, in: standing).map(\.value)
    let full = [log(9.0), log(4.5), log(0.99 / 0.4) / 2]
    try #require(values.count == full.count)
    for (value, expected) in zip(values, full) { #expect(abs(value - expected) < 1e-9) }
  }

  @Test func aFarPlaceWeighsMoreThanANearOneAndBothSpeakAgainst() {
    let near = Patients.standing([Patients.fact("place", ["calf"])])
    let far = Patients.standing([Patients.fact("place", ["foot"])])
    #expect(near.table.weights(of: 0, in: near.standing).map(\.value) == [Logarithm.of(0.25)])
    #expect(far.table.weights(of: 0, in: far.standing).map(\.value) == [Logarithm.of(0.05)])
  }

  @Test func aFactorOfZeroRulesOut() {
    let adult = Patients.standing([Patients.fact("age", quantity: 40)]).standing
    let child = Patients.standing([Patients.fact("age", quantity: 12)]).standing
    #expect(adult.chances[3] == 0)
    #expect(child.chances[3] > 0.1)
  }

  @Test func everythingRuledOutIsNoKnowledge() {
    let never = Condition.Adjustment(factor: 0, when: .always, provenance: Patients.estimate)
    let conditions = ["a", "b"].map {
      Patients.condition(Condition.ID($0), 0.5, [], see: .routine, adjustments: [never])
    }
    let standing = Patients.standing([], Patients.dialogue(conditions: conditions)).standing
    #expect(standing.chances == [0.5, 0.5])
    #expect(Patients.standing([], Patients.dialogue(conditions: [])).standing.leading == nil)
  }

  @Test(arguments: [1e-300, 1e-9, 0.1, 0.5, 1, 1.0000001, 2, 10, 12_345.678, 1e300])
  func logarithmsAreRightToTheLastDigits(value: Double) {
    let expected = log(value)
    #expect(abs(Logarithm.of(value) - expected) <= 4e-16 * max(1, abs(expected)))
    let back = Logarithm.power(Logarithm.of(value) / 2)
    #expect(abs(back - value.squareRoot()) <= 1e-12 * value.squareRoot())
  }

  @Test func logarithmsOfWhatHasNone() {
    #expect(Logarithm.of(0) == -.infinity)
    #expect(Logarithm.of(-1) == -.infinity)
    #expect(Logarithm.power(-.infinity) == 0)
    #expect(Logarithm.power(1e9).isFinite)
  }
}
