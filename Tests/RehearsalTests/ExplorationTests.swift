import Conversation
import DialogueModel
import Rehearsal
import Testing

@Suite struct ExplorationTests {
  @Test func aSoundDialogueGivesNoTrouble() throws {
    let exploration = Exploration(of: 0..<50, turns: 12, on: try Project.tiny(), seed: 1)
    #expect(exploration.isClean, "\(exploration.drawn)")
    #expect(exploration.turnCount > 300)
  }

  @Test func theSameSeedTakesTheSameWalks() throws {
    let stage = try Project.tiny()
    let first = Exploration(of: 0..<12, turns: 12, on: stage, seed: 1)
    let second = Exploration(of: 0..<12, turns: 12, on: stage, seed: 1)
    #expect(first.drawn == second.drawn)
    #expect(first.turnCount == second.turnCount)
  }

  @Test func noWalksShowNothing() throws {
    #expect(!Exploration(of: 0..<0, turns: 1, on: try Project.tiny(), seed: 1).isClean)
  }

  @Test func anOutcomeWithoutAWordOnWhenToWorryIsFoundAndShortened() throws {
    let dialogue = try Project.tiny().dialogue.without(.safetyNet)
    let exploration = Exploration(of: 0..<25, turns: 6, on: Stage(dialogue), seed: 1)
    let found = try #require(exploration.cases.first { $0.trouble == .noSafetyNet })
    #expect(found.count > 1)
    #expect(found.transcript.hasPrefix("dialogue tiny\n"))
  }
}

extension Dialogue {
  /// The same dialogue, silent where the engine would say this.
  fileprivate func without(_ key: Wording.Key) -> Dialogue {
    Dialogue(
      id: id, called: called, version: version, language: language, begin: begin,
      fingerprint: fingerprint, settings: settings, grammar: grammar,
      wording: Wording(lines: wording.lines.filter { $0.key != key }), units: units,
      directions: directions, parts: parts, findings: findings, checklists: checklists,
      scores: scores, redFlags: redFlags, conditions: conditions, advice: advice, plans: plans,
      topics: topics, terms: terms, states: states, sources: sources, words: words)
  }
}
