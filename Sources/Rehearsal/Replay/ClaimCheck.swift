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
