import DialogueScript
import Testing

/// When an outcome may be told: only after what urgent rules need was or could be asked.
@Suite struct SafetyTests {
  private static let findings = """
    finding urine: one of
      called  urine
      ask     What colour is your urine?
      cola    Like cola
        hears  like cola
      clear   Clear
        hears  clear
    finding weak: yes or no
      called  weak legs
      ask     Are your legs weak?
    finding sides: one of
      called  one leg or both
      ask     One leg or both?
      one     One
        hears  one leg
      both    Both
        hears  both legs
    checklist danger
      ask     Is any of these true?
      item    urine is cola  Urine like cola
      none    None

    """

  private func late(_ rule: String, _ states: String, urgency: String = "emergency") -> [String] {
    let text =
      Self.findings + """
        red-flag rule: \(urgency)
          called  a danger
          when    \(rule)
          say     Go now.
          estimate

        """ + states
    return Example(text).compiled().diagnostics.map(\.kind.name)
      .filter { $0 == "late-safety-check" || $0 == "unasked-safety" }
  }

  private func state(_ steps: String) -> String {
    "state start\n" + steps.split(separator: ";").map { "  \($0)\n" }.joined()
  }

  @Test func anOutcomeAtOnceIsLate() {
    #expect(late("urine is cola", state("conclude;end")) == ["late-safety-check"])
  }

  @Test func askingBeforeIsEnough() {
    #expect(late("urine is cola", state("ask urine;conclude;end")).isEmpty)
  }

  @Test func askingAfterIsNot() {
    #expect(late("urine is cola", state("conclude;ask urine;end")) == ["late-safety-check"])
  }

  @Test func aChecklistAsksForItsOwnAnswersOnly() {
    #expect(late("urine is cola", state("ask danger;conclude;end")).isEmpty)
    #expect(late("urine is clear", state("ask danger;conclude;end")) == ["late-safety-check"])
  }

  @Test func narrowingMayAsk() {
    let steps = "narrow until settled, at most 5 questions;conclude;end"
    #expect(late("urine is cola", state(steps)).isEmpty)
  }

  @Test func askingOnOneBranchIsNotEnough() {
    let steps = "if sides is one;  ask urine;conclude;end"
    #expect(late("urine is cola", state(steps)) == ["late-safety-check"])
    let both = "if sides is one;  ask urine;else;  ask danger;conclude;end"
    #expect(late("urine is cola", state(both)).isEmpty)
  }

  @Test func anotherWayToTheSameStateCounts() {
    let states = """
      state start
        listen  What hurts?
        if sides is one
          go    outcome
        ask     urine
        go      outcome
      state outcome
        conclude
        end
      """
    #expect(late("urine is cola", states) == ["late-safety-check"])
  }

  @Test func onePartOfAnAndIsEnough() {
    let steps = "ask urine;conclude;end"
    #expect(late("urine is cola and weak is yes", state(steps)).isEmpty)
    #expect(late("urine is cola or weak is yes", state(steps)) == ["late-safety-check"])
  }

  @Test func aNegatedPartNeedsNoQuestion() {
    #expect(late("urine is cola and sides is not both", state("ask urine;conclude;end")).isEmpty)
    #expect(
      late("urine is cola and sides is not both", state("ask sides;conclude;end"))
        == ["late-safety-check"])
  }

  @Test func lowerUrgenciesMayWait() {
    #expect(late("urine is cola", state("conclude;end"), urgency: "few days").isEmpty)
    #expect(
      late("urine is cola", state("conclude;end"), urgency: "same day") == ["late-safety-check"])
  }

  @Test func anAuthorMaySayWhyNot() {
    #expect(late("urine is cola", state("conclude although there is no pain;end")).isEmpty)
    let bare = Example(state("conclude although;end")).compiled(.errors)
    #expect(bare.errors.map(\.kind.name) == ["incomplete-line"])
  }

  @Test func whatNothingAsksIsTold() {
    let text = """
      finding chest: yes or no
        called  chest pain
        hears   chest pain
      red-flag lung: emergency
        called  a clot in the lung
        when    chest is yes
        say     Go now.
        estimate
      """
    #expect(Example(text).compiled().diagnostics.map(\.kind.name) == ["unasked-safety"])
  }
}
