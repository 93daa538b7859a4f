import DialogueModel
import Testing

@testable import Differential

@Suite struct RulebookTests {
  private let rulebook = Rulebook(Patients.dialogue())

  @Test(arguments: 1...200)
  func whatOneMoreAnswerWouldRaiseIsFoundByTryingAll(seed: Int) {
    let facts = Patients.random(UInt64(seed))
    let circumstances = rulebook.circumstances(of: facts)
    var expected = rulebook.numbering.names.map { _ in Urgency.selfCare }
    for (answer, finding) in rulebook.numbering.owners.enumerated() {
      guard !circumstances.known.isKnown(finding), !circumstances.known.denies(answer) else {
        continue
      }
      var supposed = circumstances
      supposed.known.suppose(answer, of: finding)
      for flag in rulebook.flags where flag.answers.contains(answer) && flag.isUp(in: supposed) {
        expected[answer] = max(expected[answer], flag.urgency ?? .selfCare)
      }
    }
    #expect(rulebook.raised(in: circumstances) == expected)
  }

  @Test func numbersFallIntoTheirBands() {
    let old = rulebook.circumstances(of: [Patients.fact("age", quantity: 40)]).known
    let young = rulebook.circumstances(of: [Patients.fact("age", quantity: 30)]).known
    let place = Patients.findings.firstIndex { $0.id == "age" } ?? 0
    let answers = rulebook.numbering.answers[place]
    #expect(answers.map { old.affirms($0) } == [false, true])
    #expect(answers.map { young.affirms($0) } == [true, false])
  }

  @Test func whatIsNotKnownMakesIsFalseAndIsNotTrue() {
    let nothing = rulebook.circumstances(of: [])
    let isNight = Predicate.isAny("night", ["yes"])
    #expect(!nothing.holds(Claim(isNight, rulebook.numbering)))
    #expect(nothing.holds(Claim(.not(isNight), rulebook.numbering)))
    let older = Claim(.compare(.finding("age"), .more, .number(18, unit: nil)), rulebook.numbering)
    #expect(!nothing.holds(older))
  }

  @Test func whatIsNotInTheDialogueNeverHolds() {
    let strange = Claim(.isAny("shoes", ["red"]), rulebook.numbering)
    #expect(!rulebook.circumstances(of: Patients.random(3)).holds(strange))
  }
}
