import DialogueModel
import Differential
import Understanding

extension Session {
  /// Everything held as said so far.
  public var known: [Turn.Known] {
    var entries: [Turn.Known] = []
    for fact in progress.facts.all {
      guard let place = stage.rulebook.numbering.findings[fact.finding] else { continue }
      entries += self.entries(of: fact, place)
    }
    return entries
  }

  private func entries(of fact: Fact, _ place: Int) -> [Turn.Known] {
    func entry(_ answer: String, _ polarity: Mention.Polarity) -> Turn.Known {
      Turn.Known(
        finding: fact.finding, answer: answer, polarity: polarity, side: fact.side,
        turn: fact.turn)
    }
    if fact.isNotSure {
      let answers = stage.dialogue.findings[place].answers
      let name = answers.first(where: \.isNotSure)?.id.text ?? Universal.notSure.rawValue
      return [entry(name, .unsure)]
    }
    let held: Mention.Polarity = fact.certainty == .unsure ? .unsure : .affirmed
    if let quantity = fact.quantity {
      let finding = stage.dialogue.findings[place]
      var amount = entry(Amounts.plain(quantity), held)
      amount.unit = quantity.unit ?? finding.onlyUnit
      amount.band = finding.amount(of: quantity, stage.rulebook.numbering)
        .flatMap { finding.band(of: $0) }.map { finding.answers[$0].id }
      return [amount]
    }
    var open: [Turn.Known] = fact.open.map { entry($0.text, .unsure) }
    for place in open.indices { open[place].open = true }
    return fact.affirmed.map { entry($0.text, held) } + open
      + fact.denied.map { entry($0.text, .denied) }
  }
}
