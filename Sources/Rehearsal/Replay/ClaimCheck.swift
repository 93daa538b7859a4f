import Conversation
import DialogueModel
import Understanding

extension Claim {
  /// How things are instead, where the claim does not hold.
  func contradiction(in performance: Performance, of dialogue: Dialogue) -> String? {
    let assessment = performance.assessment
    let question = performance.question
    switch self {
    case .finding(let finding, let holding):
      return holding.contradiction(of: performance.known.of(finding), finding, in: dialogue)
    case .side(let side):
      let held = performance.known.compactMap(\.side)
      let sides = Set(held)
      let isSo = side.map { sides == [$0] } ?? sides.isEmpty
      return isSo ? nil : "the side is \(held.first?.rawValue ?? "unknown")"
    case .leading(let name, let count):
      let first = assessment.leading.prefix(count).map(\.condition)
      let isSo = first.contains { dialogue.isCondition($0, named: name) }
      return isSo ? nil : "leading is \(first.isEmpty ? "nothing" : first.listed)"
    case .notLeading(let name):
      guard let first = assessment.leading.first?.condition else { return nil }
      return dialogue.isCondition(first, named: name) ? "leading is \(first)" : nil
    case .urgency(let level, let orHigher):
      let held = assessment.urgency
      let isSo = orHigher ? held >= level : held == level
      return isSo ? nil : "urgency is \(held.rawValue)"
    case .flag(let flag, let isUp):
      let flags = assessment.flags
      guard flags.contains(flag) != isUp else { return nil }
      return flags.isEmpty ? "no flag is up" : "up: \(flags.listed)"
    case .noFlag:
      let flags = assessment.flags
      return flags.isEmpty ? nil : "up: \(flags.listed)"
    case .asks(let names):
      let isSo =
        question.map { names.contains($0.id) || !$0.named.isDisjoint(with: names) } ?? false
      return isSo ? nil : "it asks \(question?.id ?? "nothing")"
    case .doesNotAsk(let names):
      guard let question, !question.named.isDisjoint(with: names) else { return nil }
      return "it asks \(question.id)"
    case .asksNothing:
      return question.map { "it asks \($0.id)" }
    case .neverAsked(let names):
      for (number, turn) in performance.beats.enumerated() {
        guard let asked = turn.question, !asked.named.isDisjoint(with: names) else {
          continue
        }
        return "turn \(number) asks \(asked.id)"
      }
      return nil
    case .questions(let most):
      let count = performance.questionCount
      return count > most ? "it asked \(count) questions" : nil
    case .says(let words):
      let said = performance.beats.last?.spokenLines ?? []
      return said.contains { $0.lowercased().contains(words.lowercased()) } ? nil : "it does not"
    case .firstLineSays(let words):
      let first = performance.beats.last?.spokenLines.first ?? ""
      let isSo = first.lowercased().contains(words.lowercased())
      return isSo ? nil : "the first line is: \(first)"
    case .concluded(let wanted):
      let isSo = assessment.concluded == wanted
      return isSo ? nil : wanted ? "no outcome was told" : "the outcome was told"
    case .ended(let wanted):
      return performance.isEnded == wanted
        ? nil : wanted ? "the conversation goes on" : "the conversation is over"
    }
  }
}

extension Claim.Holding {
  fileprivate func contradiction(
    of held: [Turn.Known], _ finding: Finding.ID, in dialogue: Dialogue
  ) -> String? {
    let isSo: Bool
    switch self {
    case .affirmed(let answer): isSo = held.contains { $0.affirms(answer) }
    case .notAffirmed(let answer): isSo = !held.contains { $0.affirms(answer) }
    case .denied(let answer):
      isSo = held.contains { $0.answer == answer.text && $0.polarity == .denied }
    case .known: isSo = held.contains { !$0.isNotSure && $0.open != true }
    case .unknown: isSo = held.isEmpty
    case .notSure: isSo = held.contains(where: \.isNotSure)
    case .unsure: isSo = held.contains { $0.polarity == .unsure && !$0.isNotSure }
    case .open: isSo = held.contains { $0.open == true }
    case .amount(let comparison, let wanted):
      isSo = held.compactMap(\.quantity).contains { dialogue.compare($0, comparison, wanted) }
    }
    guard !isSo else { return nil }
    return "\(finding) is \(held.isEmpty ? "unknown" : held.map(\.inWords).listed)"
  }
}

extension [Turn.Known] {
  /// What is held about one finding.
  func of(_ finding: Finding.ID) -> [Turn.Known] { filter { $0.finding == finding } }
}

extension Turn.Known {
  /// The person did not know.
  var isNotSure: Bool { answer == "not-sure" }

  /// The answer is held to be so, by name or by the band that an amount belongs to.
  func affirms(_ wanted: Answer.ID) -> Bool {
    polarity != .denied && open != true && (answer == wanted.text || band == wanted)
  }

  /// The amount, where one was given: "42", "2-3".
  var quantity: Quantity? {
    let ends = answer.split(separator: "-").compactMap { Double($0) }
    guard let low = ends.first, ends.count <= 2 else { return nil }
    return Quantity(low, upper: ends.count == 2 ? ends[1] : nil, unit: unit)
  }

  /// What is held, in the names of the script.
  var inWords: String {
    let amount = unit.map { "\(answer) \($0)" } ?? answer
    let open = open == true ? "perhaps \(amount)" : amount
    switch polarity {
    case .affirmed: return open
    case .denied: return "not \(open)"
    case .unsure: return isNotSure ? open : "\(open) (unsure)"
    }
  }
}

extension Array where Element: CustomStringConvertible {
  /// The names, separated by commas.
  var listed: String { map(\.description).joined(separator: ", ") }
}

extension Question {
  /// The names by which a claim may know the question.
  var named: Set<String> { Set(findings.map(\.text) + [id]) }
}

extension Performance {
  /// How many questions were put, stories and offers apart; one that comes back counts once.
  package var questionCount: Int {
    var count = 0
    var open: String?
    for turn in beats {
      let question = turn.question
      defer { open = question?.id }
      guard let question, question.id != open else { continue }
      switch question.kind {
      case .open, .offer: continue
      case .one, .many, .yesno, .number, .scale, .duration, .checklist: count += 1
      }
    }
    return count
  }
}

extension Dialogue {
  fileprivate func isCondition(_ id: Condition.ID, named name: String) -> Bool {
    id.text == name
      || conditions.contains { $0.id == id && $0.families.contains(name) }
  }

  /// Compares two amounts of one dimension in its base unit.
  fileprivate func compare(
    _ held: Quantity, _ comparison: Predicate.Comparison, _ wanted: Quantity
  ) -> Bool {
    func named(_ id: Unit.ID?) -> Unit? {
      units.first { $0.id == id || $0.one == id?.text || $0.many == id?.text }
    }
    func inBase(_ quantity: Quantity, or unit: Unit.ID?) -> Double {
      quantity.middle * (named(quantity.unit ?? unit)?.factor ?? 1)
    }
    let left = inBase(held, or: wanted.unit)
    let right = inBase(wanted, or: held.unit)
    let slack = 1e-6 * max(1, abs(right))
    switch comparison {
    case .less: return left < right - slack
    case .atMost: return left <= right + slack
    case .equal: return abs(left - right) <= slack
    case .atLeast: return left >= right - slack
    case .more: return left > right + slack
    }
  }
}
