import DialogueModel

extension Listener {
  /// Notes the phrases that did not get their words, and the parts that are no place of the pain.
  mutating func explain(_ composer: borrowing PlaceComposer) {
    for candidate in composer.chooser.rejected {
      let sense = vocabulary.senses[Int(candidate.sense)]
      guard let finding = sense.finding else { continue }
      var answer: Answer.ID?
      switch sense {
      case .answer(_, let place), .ifAsked(_, let place), .ifAlone(_, let place):
        answer = vocabulary.findings[finding].answers[place]
      case .notFinding, .name: continue
      case .finding, .part, .direction, .unit, .grammar, .topic, .term, .condition, .offer: break
      }
      note(
        PassedOver(
          finding: vocabulary.findings[finding].id, answer: answer,
          span: passage.span(candidate.range), text: passage.text(candidate.range),
          reason: .longerPhrase,
          by: composer.chooser.winner(over: candidate).map { passage.text($0.range) }))
    }
    for (part, role) in composer.roles where role != .place {
      let finding = part.answer?.finding ?? vocabulary.parts[part.index].finding
      note(
        PassedOver(
          finding: vocabulary.findings[finding].id, span: passage.span(part.candidate.range),
          text: passage.text(part.candidate.range),
          reason: role == .handled ? .handled : .landmark))
    }
  }

  /// Notes that something heard was left out again.
  mutating func pass(over item: Heard, _ reason: PassedOver.Reason) {
    guard keepsReasons else { return }
    let finding = vocabulary.findings[item.finding]
    let range = item.start..<item.end
    note(
      PassedOver(
        finding: finding.id, answer: item.answers.first.map { finding.answers[$0] },
        span: passage.span(range), text: passage.text(range), reason: reason))
  }

  private mutating func note(_ passed: PassedOver) {
    if !passedOver.contains(passed) { passedOver.append(passed) }
  }
}
