import DialogueModel
import Foundation
import Testing

@testable import Differential

@Suite struct NarrowingTests {
  private let all = Array(Patients.findings.indices)

  private func next(
    _ facts: [Fact], among candidates: [Int]? = nil, budget: Int = 9,
    _ settings: Settings = Settings(), raised: [Urgency] = []
  ) -> Narrowing {
    let (table, standing, circumstances) = Patients.standing(facts, Patients.dialogue(settings))
    return table.next(
      among: candidates ?? all, budget: budget, standing, in: circumstances, raised: raised)
  }

  private func asked(_ narrowing: Narrowing) -> Finding.ID? {
    guard case .ask(let worth) = narrowing else { return nil }
    return Patients.findings[worth.finding].id
  }

  @Test func theQuestionThatTellsMostForItsEffortIsAsked() {
    #expect(asked(next([])) == "place")
    let trivia = all.filter { Patients.findings[$0].id == "trivia" }
    #expect(next([], among: trivia) == .stop(.nothingWorthAsking))
  }

  @Test func informationIsWhatTheAnswerWouldTell() {
    let dialogue = Patients.dialogue()
    let (table, standing, circumstances) = Patients.standing([], dialogue)
    let worth = table.worth(of: 3, standing, in: circumstances)
    // Mutual information, worked out the long way.
    let shares = [0.1, 0.9, 0.1, 0.1]
    func bits(_ share: Double) -> Double {
      -(share * log2(share) + (1 - share) * log2(1 - share))
    }
    let whole = zip(standing.chances, shares).reduce(0) { $0 + $1.0 * $1.1 }
    let expected = bits(whole) - zip(standing.chances, shares).reduce(0) { $0 + $1.0 * bits($1.1) }
    #expect(abs(worth.information - expected) < 1e-9)
  }

  @Test func effortDividesTheWorth() {
    let (table, standing, circumstances) = Patients.standing([])
    let worth = table.worth(of: 2, standing, in: circumstances)
    #expect(abs(worth.value - (worth.information + worth.urgency) / 2) < 1e-12)
  }

  @Test func aQuestionThatCouldRaiseTheUrgencyIsWorthMore() {
    let trivia = Patients.findings.firstIndex { $0.id == "trivia" } ?? 0
    let (table, standing, circumstances) = Patients.standing([])
    var raised = table.rulebook.numbering.names.map { _ in Urgency.selfCare }
    raised[table.rulebook.numbering.answers[trivia].lowerBound] = .emergency
    let plain = table.worth(of: trivia, standing, in: circumstances)
    let urgent = table.worth(
      of: trivia, standing, in: circumstances, raised: raised)
    #expect(plain.urgency == 0)
    #expect(abs(urgent.urgency - 1.5) < 1e-9)
  }

  @Test func aCrowdedGroupIsWorthLess() {
    let facts = [Patients.fact("night", ["yes"]), Patients.fact("press", ["yes"])]
    let (table, standing, circumstances) = Patients.standing(facts)
    let apart = Patients.findings.map { finding in
      Finding(
        id: finding.id, kind: finding.kind, called: finding.called, ask: finding.ask,
        effort: finding.effort, answers: finding.answers, unlisted: finding.unlisted)
    }
    let other = Patients.standing(facts, Patients.dialogue(findings: apart))
    let crowded = table.worth(of: 2, standing, in: circumstances).information
    let free = other.table.worth(of: 2, other.standing, in: other.circumstances).information
    #expect(crowded < free)
  }

  @Test func itStopsWhenSettledOrSpentOrNothingIsWorthIt() {
    var settings = Settings()
    settings.settledAbove = 0.5
    settings.settledClear = 2
    let clear = [Patients.fact("place", ["calf"]), Patients.fact("onset", ["sudden"])]
    #expect(next(clear, settings) == .stop(.settled))
    #expect(next([], budget: 0) == .stop(.budgetSpent))
    #expect(next([], among: []) == .stop(.nothingWorthAsking))
  }

  @Test func itIsNotSettledWhileSomethingDangerousIsUntested() {
    var settings = Settings()
    settings.priorsCount = 0.5
    settings.settledAbove = 0.5
    settings.settledClear = 1
    let facts = [Patients.fact("place", ["shin"]), Patients.fact("onset", ["slow"])]
    let bone = [2, 3, 4]
    // Splints lead, and a fracture is above its act chance: hop, night and press would tell.
    #expect(asked(next(facts, among: bone, settings)) != nil)
    #expect(next(facts, among: [6], settings) == .stop(.settled))
  }

  @Test func tiesGoToTheFirstOfTheScript() {
    let twin = Patients.findings[3]
    let other = Finding(
      id: "night-too", kind: twin.kind, called: twin.called, ask: twin.ask, answers: twin.answers)
    let conditions = [
      Patients.condition(
        "a", 0.5, [("night", [("yes", 0.9)]), ("night-too", [("yes", 0.9)])], see: .routine),
      Patients.condition("b", 0.5, [], see: .routine),
    ]
    let dialogue = Patients.dialogue(findings: [other, twin], conditions: conditions)
    let (table, standing, circumstances) = Patients.standing([], dialogue)
    for order in [[0, 1], [1, 0]] {
      guard case .ask(let worth) = table.next(among: order, budget: 1, standing, in: circumstances)
      else {
        Issue.record("asks")
        continue
      }
      #expect(worth.finding == 0)
    }
  }

  private func next(_ facts: [Fact], _ settings: Settings) -> Narrowing {
    next(facts, among: nil, budget: 9, settings)
  }
}

extension EvidenceTable {
  /// What asking about one finding is worth.
  fileprivate func worth(
    of finding: Int, _ standing: Standing, in circumstances: Circumstances, raised: [Urgency] = []
  ) -> Worth {
    var survey = Survey(of: self, standing, in: circumstances, raised: raised)
    return survey.worth(of: finding)
  }
}
