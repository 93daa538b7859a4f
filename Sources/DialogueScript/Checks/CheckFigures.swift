import DialogueModel

/// Reports advice, plans and topics that give figures and do not say where those come from.
func checkFigures(_ script: inout Script) {
  for advice in script.advice
  where !script.sourced.contains(Sourced(kind: .advice, id: advice.id.text)) {
    check(advice.say.map(\.line), .advice, advice.id, &script)
  }
  for plan in script.plans where !script.sourced.contains(Sourced(kind: .plan, id: plan.id.text)) {
    check(plan.say + plan.stages, .plan, plan.id, &script)
  }
  for topic in script.topics
  where !script.sourced.contains(Sourced(kind: .topic, id: topic.id.text)) {
    check(topic.answers.map(\.line), .topic, topic.id, &script)
  }
}

private func check<Owner>(
  _ lines: [Line], _ kind: Keyword, _ id: Identifier<Owner>, _ script: inout Script
) {
  guard lines.contains(where: { $0.text.holdsFigure }) else { return }
  script.report.add(
    .figureWithoutSource(kind.rawValue, id.text, at: script.place(kind, id)))
}

extension Text {
  /// Whether the words hold a digit.
  fileprivate var holdsFigure: Bool {
    pieces.contains { piece in
      switch piece {
      case .words(let words): words.utf8.contains(where: \.isDigit)
      case .choice(let branches, let otherwise):
        branches.contains { $0.text.holdsFigure } || otherwise?.holdsFigure ?? false
      case .finding, .value, .parameter, .side: false
      }
    }
  }
}
