import DialogueModel
import Differential

/// Everything of a dialogue by name.
final class Cast: Sendable {
  let checklists: [Checklist.ID: Checklist]
  /// The items of each checklist.
  let boxes: [Checklist.ID: [Box]]
  let states: [State.ID: State]
  /// What may still be asked from each state on.
  let prospects: [State.ID: [Prospect]]
  let conditions: [Condition.ID: Condition]
  let advice: [Advice.ID: Advice]
  let plans: [Plan.ID: Plan]
  let topics: [Topic.ID: Topic]
  let terms: [Term.ID: Term]
  let units: [Unit.ID: Unit]
  /// The parts whose places are answers of a finding.
  let parts: [Finding.ID: [Part]]
  /// What each `listen` and `offer` step says, by the name of its line.
  let listens: [Line.ID: Line]
  let offers: [Line.ID: (line: Line, offers: [Offer])]
  /// The places of findings that have a question.
  let asked: [Int]
  /// Units that only one finding is counted in, so that they tell what is counted.
  let tellingUnits: Set<Unit.ID>
  /// The finding at a place has a question.
  let hasQuestion: [Bool]
  /// Findings that are told by naming a side.
  let tellsSides: Set<Finding.ID>
  /// Answers that some red-flag rule asks for, by place.
  let isFlagged: [Bool]

  init(_ dialogue: Dialogue, _ rulebook: Rulebook) {
    let checklists = byName(dialogue.checklists, \.id)
    self.checklists = checklists
    let boxes = checklists.mapValues { $0.items.compactMap { Box($0, rulebook) } }
    self.boxes = boxes
    prospects = Dictionary(
      dialogue.states.map { ($0.id, Prospect.all($0.steps, boxes, rulebook)) },
      uniquingKeysWith: { first, _ in first })
    states = byName(dialogue.states, \.id)
    conditions = byName(dialogue.conditions, \.id)
    advice = byName(dialogue.advice, \.id)
    plans = byName(dialogue.plans, \.id)
    topics = byName(dialogue.topics, \.id)
    terms = byName(dialogue.terms, \.id)
    units = byName(dialogue.units, \.id)
    let counted = Dictionary(
      dialogue.findings.flatMap(\.units).map { ($0, 1) }, uniquingKeysWith: +)
    let sides = Set((dialogue.grammar.phrases[.left] ?? []).map(\.text))
    tellsSides = Set(
      dialogue.findings.filter { finding in
        finding.kind == .oneOf
          && finding.answers.contains { answer in
            answer.ifAsked.contains { sides.contains($0.text) }
          }
      }.map(\.id))
    tellingUnits = Set(counted.filter { $0.value == 1 }.keys)
    let hasQuestion = dialogue.findings.map { $0.ask != nil }
    self.hasQuestion = hasQuestion
    asked = hasQuestion.indices.filter { hasQuestion[$0] }
    parts = Dictionary(grouping: dialogue.parts, by: \.finding)
    var listens: [Line.ID: Line] = [:]
    var offers: [Line.ID: (line: Line, offers: [Offer])] = [:]
    for state in dialogue.states {
      for step in state.steps.flatMap(\.all) {
        if case .listen(let line) = step { listens[line.id] = line }
        if case .offer(let line, let choices) = step { offers[line.id] = (line, choices) }
      }
    }
    self.listens = listens
    self.offers = offers
    var isFlagged = Array(repeating: false, count: rulebook.numbering.names.count)
    for flag in rulebook.flags {
      for answer in flag.answers { isFlagged[answer] = true }
    }
    self.isFlagged = isFlagged
  }
}

private func byName<Thing, Name: Hashable>(
  _ things: [Thing], _ name: (Thing) -> Name
) -> [Name: Thing] {
  Dictionary(things.map { (name($0), $0) }, uniquingKeysWith: { first, _ in first })
}

extension Step {
  /// The step and all within it.
  var all: [Step] {
    guard case .choose(let branches, let otherwise) = self else { return [self] }
    return [self] + branches.flatMap { $0.steps.flatMap(\.all) } + otherwise.flatMap(\.all)
  }
}
