package import Conversation
package import DialogueModel

/// Someone made up, who has one condition and answers as people with it do, now and then wrongly.
package struct MadeUpPerson: Sendable {
  /// How people stray from the plain truth; each is the share of answers in which they do.
  package struct Noise: Hashable, Sendable {
    /// Any answer at all instead of their own.
    package var wrong = 0.05
    package var notSure = 0.05
    /// An earlier answer is changed to another.
    package var changedMind = 0.02

    package init(wrong: Double = 0.05, notSure: Double = 0.05, changedMind: Double = 0.02) {
      self.wrong = wrong
      self.notSure = notSure
      self.changedMind = changedMind
    }
  }

  package let condition: Condition.ID
  private let population: Population
  private let phrasebook: Phrasebook
  private let noise: Noise
  private var chance: Chance
  /// What was drawn once stays so: people answer the same when asked again.
  private var drawn: [Finding.ID: [Answer.ID]] = [:]

  package init(
    with condition: Condition.ID, of population: Population, phrasebook: Phrasebook, noise: Noise,
    chance: Chance
  ) {
    self.condition = condition
    self.population = population
    self.phrasebook = phrasebook
    self.noise = noise
    self.chance = chance
  }

  /// Answers a question.
  package mutating func reply(to question: Question) -> Input {
    if noise.changedMind > 0, chance.share() < noise.changedMind,
      let changed = drawn.keys.min()
    {
      drawn[changed] = nil
      return .command(.change, changed)
    }
    if question.kind != .open, question.kind != .checklist, chance.share() < noise.notSure {
      return .command(.notSure, nil)
    }
    switch question.kind {
    case .open: return .say("it hurts")
    case .offer: return .command(.stop, nil)
    case .checklist: return .choose(itemsThatHold(in: question))
    case .one, .yesno, .many: return choice(of: question)
    case .number, .scale, .duration: return amount(for: question)
    }
  }

  private mutating func choice(of question: Question) -> Input {
    let offered = question.options.map { Answer.ID($0.id) }
    guard let finding = question.findings.first else { return .command(.notSure, nil) }
    if chance.share() < noise.wrong, let any = chance.pick(offered) { return .choose([any.text]) }
    let all = answers(to: finding)
    var held = all.filter(offered.contains)
    if held.isEmpty {
      held = population.answers(to: finding, of: condition, offered: offered, by: &chance)
    }
    guard let first = held.first else { return .command(.notSure, nil) }
    return .choose(question.kind == .many ? held.map(\.text) : [first.text])
  }

  private mutating func itemsThatHold(in question: Question) -> [String] {
    var held: [String] = []
    for option in question.options {
      guard let finding = option.finding, let answer = option.answer else { continue }
      if answers(to: finding).contains(answer) { held.append(option.id) }
    }
    guard held.isEmpty else { return held }
    return question.options.first { $0.finding == nil }.map { [$0.id] } ?? []
  }

  private mutating func amount(for question: Question) -> Input {
    guard let finding = question.findings.first,
      let band = answers(to: finding).first,
      let words = phrasebook.amount(band.text, of: finding, attempt: 1, by: &chance)
    else { return .command(.notSure, nil) }
    return .say(words)
  }

  private mutating func answers(to finding: Finding.ID) -> [Answer.ID] {
    if let held = drawn[finding] { return held }
    let held = population.answers(to: finding, of: condition, offered: nil, by: &chance)
    drawn[finding] = held
    return held
  }
}
