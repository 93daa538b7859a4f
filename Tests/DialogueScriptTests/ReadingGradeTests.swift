import DialogueScript
import Testing

@Suite struct ReadingGradeTests {
  /// The grades that `check` tells of a script with these lines, at a level that all are above.
  private static func faults(
    _ say: String, grade: String = "grade   6", more: String = ""
  ) -> [String] {
    Example(
      """
      dialogue example
        called  Example
        version 1
        speaks  en
        begin   start
        \(grade)

      \(more)

      state start
        say     \(say)
        listen  What is wrong?
        end
      """
    ).compiled(.all).diagnostics.filter { $0.kind.name == "hard-text" }.map(\.message)
  }

  private static let hard = """
    Immediate professional examination of unilateral calf enlargement is generally advisable, \
    particularly following considerable international transportation, pregnancy or any surgical intervention.
    """

  @Test func aHardTextIsTold() {
    #expect(Self.faults(Self.hard).count == 1)
    #expect(Self.faults(Self.hard).first?.hasPrefix("this text reads at grade") == true)
  }

  @Test func thePlainOneIsNot() {
    let plain = """
      If one calf is much fatter than the other, have it seen today. Do so above all after a long \
      trip, or if you had an operation.
      """
    #expect(Self.faults(plain).isEmpty)
  }

  @Test func theLevelStandsInTheScript() {
    #expect(Self.faults(Self.hard, grade: "").isEmpty)
    #expect(Self.faults(Self.hard, grade: "grade   40").isEmpty)
  }

  @Test func whatTheGlossaryOrABracketExplainsIsNotHard() {
    let text = """
      This may be patellofemoral tendinopathy of the knee. Then patellofemoral tendinopathy eases \
      in some weeks, and you can run on it as you did before.
      """
    let term = """
      term knee-words
        hears   patellofemoral, tendinopathy
        means   Words for a sore knee.
      """
    #expect(Self.faults(text, grade: "grade   5").count == 1)
    #expect(Self.faults(text, grade: "grade   5", more: term).isEmpty)
    let bracket = text.replacing(
      "patellofemoral tendinopathy", with: "a sore tendon (patellofemoral tendinopathy)")
    #expect(Self.faults(bracket, grade: "grade   5").isEmpty)
  }

  @Test func aFewWordsAloneAreNotGraded() {
    #expect(Self.faults("Immediate professional examination advisable.").isEmpty)
  }
}
