import Conversation
import DialogueModel
import Rehearsal
import Testing

@Suite struct TuningTests {
  private func cases(_ count: Int) throws -> [EvaluationCase] {
    let lines = (0..<count).map { number in
      // Told apart by the evidence on one side, by the priors on the other.
      let (place, fell) = number.isMultiple(of: 3) ? ("hand", "yes") : ("arm", "yes")
      let cause = number.isMultiple(of: 5) ? "overuse" : "sprain"
      return """
        {"id": "case\(number)", "opening": "it hurts", "answers": {"place": "\(place)", \
        "fell": "\(fell)", "score": "2"}, "expect": {"condition": "\(cause)", "urgency": "routine"}}
        """
    }
    return try EvaluationCase.read(lines.joined(separator: "\n"))
  }

  private func tuning(of cases: [EvaluationCase], _ choices: String...) throws -> Tuning {
    Tuning(
      of: cases, trials: try Trial.every(of: choices), folds: 5,
      on: try Project.tiny().dialogue, manner: .buttons, seed: 1)
  }

  @Test func everyCombinationIsTriedBesideTheScriptAsItStands() throws {
    let trials = try Trial.every(of: ["priors-count=0%,100%", "weight-cap=2,5,10"])
    #expect(
      trials.map(\.name) == [
        "as the script has it", "priors-count=0 weight-cap=2", "priors-count=0 weight-cap=5",
        "priors-count=0 weight-cap=10", "priors-count=1 weight-cap=2",
        "priors-count=1 weight-cap=5", "priors-count=1 weight-cap=10",
      ])
  }

  @Test(arguments: ["priors-count", "priors=1", "weight-cap=", "weight-cap=ten", "weight-cap=-1"])
  func whatCannotBeTriedIsToldOf(choice: String) {
    #expect(throws: Trial.Unreadable.self) { try Trial.every(of: [choice]) }
  }

  @Test(arguments: Setting.allCases)
  func everySettingChangesTheDialogue(setting: Setting) throws {
    let dialogue = try Project.legPain().dialogue
    var changed = dialogue
    setting.set(to: 0.9, in: &changed)
    #expect(changed != dialogue)
  }

  @Test func theScriptAsItStandsChangesNothing() throws {
    let dialogue = try Project.tiny().dialogue
    #expect(Trial(values: []).applied(to: dialogue) == dialogue)
  }

  @Test func everyCaseIsLeftOutOnce() throws {
    let cases = try cases(23)
    let tuning = try tuning(of: cases, "priors-count=0%,100%,600%")
    #expect(tuning.folds.count == 5)
    #expect(tuning.folds.flatMap(\.cases).sorted() == Array(0..<23))
    #expect(tuning.leftOut.interviews.map(\.evaluated.id) == cases.map(\.id))
  }

  @Test func whatAFoldLeavesOutHasNoSayInItsChoice() throws {
    let tuning = try tuning(of: try cases(23), "priors-count=0%,100%,600%")
    let merits = tuning.candidates.map { $0.evaluation.interviews.map { Merit(of: $0).points } }
    #expect(Set(merits.map { $0.reduce(0, +) }).count > 1, "no trial is better than another")
    for fold in tuning.folds {
      let others = merits.map { points in
        points.indices.filter { !fold.cases.contains($0) }.reduce(0) { $0 + points[$1] }
      }
      #expect(others[fold.chosen] == others.max())
      #expect(others.firstIndex(of: others[fold.chosen]) == fold.chosen)
    }
  }

  @Test func sentHomeWhoShouldBeSeenCostsMoreThanBeingRightEarns() throws {
    let lines = ["self-care", "routine", "same-day"].map { level in
      """
      {"id": "hand", "opening": "it hurts", "answers": {"place": "hand", "fell": "yes", \
      "score": "2"}, "expect": {"condition": "sprain", "urgency": "\(level)"}}
      """
    }
    let evaluation = Evaluation(
      of: try EvaluationCase.read(lines.joined(separator: "\n")), on: try Project.tiny(),
      manner: .buttons, seed: 1)
    let points = evaluation.interviews.map { Merit(of: $0).points }
    try #require(evaluation.interviews.map(\.urgencyError) == [1, 0, -2])
    #expect(points[1] > points[0])
    #expect(points[0] > 0)
    #expect(points[2] < 0)
  }
}
