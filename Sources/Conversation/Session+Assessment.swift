import DialogueModel
import Differential
import Understanding

extension Session {
  /// What the conversation has come to so far.
  public var assessment: Assessment {
    let circumstances = judgement.circumstances
    let standing = judgement.standing
    let up = zip(dialogue.redFlags, circumstances.flags).filter(\.1).map(\.0)
    return Assessment(
      urgency: circumstances.urgency, flags: up.map(\.id),
      leading: standing.order.compactMap { place in
        let chance = rounded(standing.chances[place], to: 10_000)
        guard chance > 0 else { return nil }
        let weights = stage.table.weights(of: place, in: standing).map { weight in
          Assessment.Weight(
            finding: weight.finding, answer: weight.answer,
            weight: rounded(weight.value, to: 1_000), denied: weight.isDenied ? true : nil)
        }
        return Assessment.Leading(
          condition: dialogue.conditions[place].id, chance: chance,
          for: weights.filter { $0.weight > 0 }, against: weights.filter { $0.weight < 0 })
      },
      concluded: progress.isConcluded)
  }

  /// Everything held as said so far.
  public var known: [Turn.Known] {
    progress.facts.all.flatMap { fact in
      stage.cast.findings[fact.finding].map { entries(of: fact, $0) } ?? []
    }
  }

  private func entries(of fact: Fact, _ finding: Finding) -> [Turn.Known] {
    func entry(_ answer: String, _ polarity: Mention.Polarity) -> Turn.Known {
      Turn.Known(
        finding: fact.finding, answer: answer, polarity: polarity, side: fact.side,
        turn: fact.turn)
    }
    if fact.isNotSure {
      let name = finding.answers.first(where: \.isNotSure)?.id.text ?? Universal.notSure.rawValue
      return [entry(name, .unsure)]
    }
    let held: Mention.Polarity = fact.certainty == .unsure ? .unsure : .affirmed
    if let quantity = fact.quantity {
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

/// A number as it is shown to front ends: digits beyond these mean nothing.
private func rounded(_ value: Double, to parts: Double) -> Double {
  (value * parts).rounded() / parts
}
