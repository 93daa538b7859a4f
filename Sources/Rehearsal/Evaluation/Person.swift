package import Conversation
package import DialogueModel

/// Someone who answers from what they know, in words or by choosing.
package struct Person: Sendable {
  /// How the person answers.
  package enum Manner: Sendable {
    /// In words: a label or one of the ways in which the answer is heard.
    case words
    /// By the names of the options, as buttons would.
    case buttons
  }

  /// What the person sends, and what they mean by it.
  package struct Reply: Sendable {
    package var input: Input
    package var meant: [Meant]
  }

  /// One answer that the person means to give.
  package struct Meant: Hashable, Sendable {
    package var finding: Finding.ID
    package var answer: String
  }

  private let knows: [Finding.ID: [String]]
  private let manner: Manner
  private let phrasebook: Phrasebook
  private var chance: Chance

  package init(
    knowing knows: [Finding.ID: [String]], manner: Manner, phrasebook: Phrasebook, chance: Chance
  ) {
    self.knows = knows
    self.manner = manner
    self.phrasebook = phrasebook
    self.chance = chance
  }

  /// Answers a question; `attempt` counts how often it came back, from 0.
  package mutating func reply(to question: Question, attempt: Int) -> Reply {
    switch question.kind {
    case .open: notSure(attempt)
    case .offer: Reply(input: .say("no thanks, that's all"), meant: [])
    case .checklist: replyToChecklist(question, attempt: attempt)
    case .one, .yesno: replyToChoice(question, atMost: 1, attempt: attempt)
    case .many: replyToChoice(question, atMost: .max, attempt: attempt)
    case .number, .scale, .duration: replyWithAmount(question, attempt: attempt)
    }
  }

  private mutating func replyToChoice(
    _ question: Question, atMost most: Int, attempt: Int
  ) -> Reply {
    guard let finding = question.findings.first else { return notSure(attempt) }
    let offered = question.options.map(\.id)
    let held = (knows[finding] ?? []).filter { offered.contains($0) }.prefix(most)
    guard !held.isEmpty else { return notSure(attempt) }
    let meant = held.map { Meant(finding: finding, answer: $0) }
    guard manner == .words else { return Reply(input: .choose(Array(held)), meant: meant) }
    let words = held.map { answer -> String in
      let place = offered.firstIndex(of: answer) ?? 0
      switch attempt {
      case 0:
        return phrasebook.words(
          for: Answer.ID(answer), of: finding, isYesNo: question.kind == .yesno, by: &chance)
      case 1: return question.options[place].label
      default: return String(place + 1)
      }
    }
    return Reply(input: .say(words.joined(separator: " and ")), meant: meant)
  }

  private mutating func replyToChecklist(_ question: Question, attempt: Int) -> Reply {
    let held = question.options.filter { option in
      guard let finding = option.finding, let answer = option.answer else { return false }
      return knows[finding]?.contains(answer.text) ?? false
    }
    let meant = held.compactMap { option -> Meant? in
      guard let finding = option.finding, let answer = option.answer else { return nil }
      return Meant(finding: finding, answer: answer.text)
    }
    if held.isEmpty {
      let none = question.options.first { $0.finding == nil }
      guard manner == .words, attempt < 2 else {
        return Reply(input: none.map { .choose([$0.id]) } ?? .say("none of these"), meant: [])
      }
      let words = attempt == 0 ? chance.pick(["none of these", "none", "no", "nope, none"]) : nil
      return Reply(input: .say(words ?? none?.label ?? "none of these"), meant: [])
    }
    guard manner == .words, attempt < 2 else {
      return Reply(input: .choose(held.map(\.id)), meant: meant)
    }
    let words = zip(held, meant).map { option, meant -> String in
      guard attempt == 0, chance.share() < 0.5 else { return option.label }
      // The answer's own label may be a bare "yes", which says nothing in a list.
      return phrasebook.phrase(for: Answer.ID(meant.answer), of: meant.finding, by: &chance)
        ?? option.label
    }
    return Reply(input: .say(words.joined(separator: " and ")), meant: meant)
  }

  private mutating func replyWithAmount(_ question: Question, attempt: Int) -> Reply {
    guard let finding = question.findings.first, let value = knows[finding]?.first else {
      return notSure(attempt)
    }
    let offered = Set(question.options.map(\.id))
    if manner == .buttons, let held = knows[finding]?.first(where: { offered.contains($0) }) {
      return Reply(input: .choose([held]), meant: [Meant(finding: finding, answer: held)])
    }
    guard let words = phrasebook.amount(value, of: finding, attempt: attempt, by: &chance)
    else { return notSure(attempt) }
    return Reply(input: .say(words), meant: [Meant(finding: finding, answer: value)])
  }

  private mutating func notSure(_ attempt: Int) -> Reply {
    guard manner == .words, attempt < 2 else {
      return Reply(input: .command(.notSure, nil), meant: [])
    }
    let words = attempt == 0 ? chance.pick(["not sure", "I don't know", "no idea", "dunno"]) : nil
    return Reply(input: .say(words ?? "not sure"), meant: [])
  }
}
