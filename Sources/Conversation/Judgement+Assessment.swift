import DialogueModel
import Differential

extension Judgement {
  /// What the facts come to, as front ends are told it.
  func assessment(on stage: Stage, isConcluded: Bool) -> Assessment {
    let flags = circumstances.flags.indices.filter { circumstances.flags[$0] }
      .map { stage.dialogue.redFlags[$0].id }
    var leading: [Assessment.Leading] = []
    for place in standing.order {
      let chance = rounded(standing.chances[place], to: 10_000)
      // From here on nothing is left in play.
      guard standing.chances[place] >= EvidenceTable.leastChance else { break }
      var told = Assessment.Leading(
        condition: stage.dialogue.conditions[place].id, chance: chance, for: [], against: [])
      for weight in stage.table.weights(of: place, in: standing) {
        let value = rounded(weight.value, to: 1_000)
        let weight = Assessment.Weight(
          finding: weight.finding, answer: weight.answer, weight: value,
          denied: weight.isDenied ? true : nil)
        if value > 0 { told.for.append(weight) } else { told.against.append(weight) }
      }
      leading.append(told)
    }
    return Assessment(
      urgency: circumstances.urgency, flags: flags, leading: leading, concluded: isConcluded)
  }
}

/// A number as it is shown to front ends: digits beyond these mean nothing.
private func rounded(_ value: Double, to parts: Double) -> Double {
  (value * parts).rounded() / parts
}
