package import Conversation
package import DialogueModel

/// Wanders through conversations: answers, digresses, mumbles, goes back and changes its mind.
package struct Wanderer: Sendable {
  private let phrasebook: Phrasebook
  private let findings: [Finding.ID]
  private let topics: [Phrase]
  private var chance: Chance
  /// What was typed last: stubborn people say the same thing again.
  private var lastWords: String?

  package init(_ dialogue: Dialogue, phrasebook: Phrasebook, chance: Chance) {
    self.phrasebook = phrasebook
    self.chance = chance
    findings = dialogue.findings.map(\.id)
    topics = phrasebook.voice.sayable(
      dialogue.topics.flatMap(\.hears) + dialogue.terms.flatMap(\.hears))
  }

  /// One step from where a question is open.
  package mutating func step(at question: Question?) -> Walk.Step {
    if let lastWords, chance.share() < 0.1 {
      return Walk.Step(input: .say(lastWords), intent: .answer)
    }
    let step = freshStep(at: question)
    if case .say(let words) = step.input, step.intent == .answer { lastWords = words }
    return step
  }

  private mutating func freshStep(at question: Question?) -> Walk.Step {
    switch chance.share() {
    case ..<0.40: return answer(question)
    case ..<0.55: return Walk.Step(input: .say(spokenAnswer(question)), intent: .answer)
    case ..<0.68: return Walk.Step(input: .say(story()), intent: .answer)
    case ..<0.78: return Walk.Step(input: .command(wish(), nil), intent: .wish)
    case ..<0.82: return Walk.Step(input: .command(.change, chance.pick(findings)), intent: .wish)
    case ..<0.88:
      let topic = chance.pick(topics).map { phrasebook.voice.say($0, by: &chance) } ?? "why"
      return Walk.Step(input: .say(topic), intent: .wish)
    case _: return Walk.Step(input: .say(noise()), intent: .noise)
    }
  }

  /// One step of a person who only answers.
  package mutating func cooperate(at question: Question?) -> Walk.Step {
    var step = answer(question)
    step.intent = .cooperation
    return step
  }

  private mutating func answer(_ question: Question?) -> Walk.Step {
    guard let question else { return Walk.Step(input: .say("and now?"), intent: .wish) }
    let names = question.options.map(\.id)
    switch question.kind {
    case .open: return Walk.Step(input: .say(story()), intent: .answer)
    case .offer, .one, .yesno:
      return Walk.Step(input: chance.pick(names).map { .choose([$0]) } ?? notSure, intent: .answer)
    case .many, .checklist:
      let several = names.filter { _ in chance.share() < 0.25 }
      let chosen = several.isEmpty ? chance.pick(names).map { [$0] } ?? [] : several
      return Walk.Step(input: chosen.isEmpty ? notSure : .choose(chosen), intent: .answer)
    case .number, .scale, .duration:
      let input = chance.share() < 0.2 ? notSure : Input.say(spokenAnswer(question))
      return Walk.Step(input: input, intent: .answer)
    }
  }

  private var notSure: Input { .command(.notSure, nil) }

  private mutating func spokenAnswer(_ question: Question?) -> String {
    guard let question, let finding = question.findings.first else { return story() }
    let words = phrasebook.anyAnswer(to: finding, by: &chance) ?? noise()
    guard chance.share() < 0.15, let more = phrasebook.anyAnswer(to: finding, by: &chance) else {
      return words
    }
    return "\(words) but \(more)"
  }

  /// A few things about any findings, some of them denied.
  private mutating func story() -> String {
    let parts = (0..<Int(1 + chance.next() % 4)).compactMap { _ -> String? in
      guard let finding = chance.pick(findings),
        let words = phrasebook.anyAnswer(to: finding, by: &chance)
      else { return nil }
      return (chance.pick(["", "", "no ", "not ", "maybe ", "my mate had "]) ?? "") + words
    }
    return parts.joined(separator: chance.pick([", ", " and ", " but ", ". "]) ?? ", ")
  }

  private mutating func wish() -> Universal {
    // Stopping ends the walk, so it is left to the end.
    chance.pick(Universal.allCases.filter { $0 != .stop && $0 != .startOver }) ?? .why
  }

  private mutating func noise() -> String {
    let signs = [
      "", " ", "?", "...", "🦵🔥", "asdf qwer", "je ne parle pas anglais", "مرحبا", "左腿很疼",
      "99999999999999999999", "-1", "0.00000001", "1e308", "\u{0}\u{7}", "e\u{301}\u{302}",
      "' OR 1=1 --", "no no no not never", "yes no yes no", "2 2 2 b the third", "{region}",
      "under over inner outer", "5 km 3 miles 2 weeks 1 day", "since since ago ago", "\n\n\n",
    ]
    let sign = chance.pick(signs) ?? ""
    return chance.share() < 0.05
      ? Array(repeating: sign + " ", count: 400).joined() : sign
  }
}
