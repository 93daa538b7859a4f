import DialogueModel
import Differential
import Understanding

extension Session {
  /// Everything held as said so far.
  public var known: [Turn.Known] {
    var entries: [Turn.Known] = []
    let facts = progress.facts.all.span
    entries.reserveCapacity(2 * facts.count)
    for place in facts.indices { add(facts[place], to: &entries) }
    return entries
  }

  private func add(_ fact: Fact, to entries: inout [Turn.Known]) {
    guard let place = stage.rulebook.numbering.findings[fact.finding] else { return }
    func add(_ answer: String, _ polarity: Mention.Polarity, isOpen: Bool? = nil) {
      entries.append(
        Turn.Known(
          finding: fact.finding, answer: answer, polarity: polarity, side: fact.side,
          open: isOpen, turn: fact.turn))
    }
    if fact.isNotSure {
      let name = stage.dialogue.findings[place].answers.first(where: \.isNotSure)?.id.text
      add(name ?? Universal.notSure.rawValue, .unsure)
      return
    }
    let held: Mention.Polarity = fact.certainty == .unsure ? .unsure : .affirmed
    if let quantity = fact.quantity {
      let finding = stage.dialogue.findings[place]
      var amount = Turn.Known(
        finding: fact.finding, answer: Amounts.plain(quantity), polarity: held, side: fact.side,
        turn: fact.turn)
      amount.unit = quantity.unit ?? finding.onlyUnit
      amount.band = finding.amount(of: quantity, stage.rulebook.numbering)
        .flatMap { finding.band(of: $0) }.map { finding.answers[$0].id }
      entries.append(amount)
      return
    }
    for answer in fact.affirmed { add(answer.text, held) }
    for answer in fact.open { add(answer.text, .unsure, isOpen: true) }
    for answer in fact.denied { add(answer.text, .denied) }
  }
}
