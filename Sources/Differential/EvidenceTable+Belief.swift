import DialogueModel

extension EvidenceTable {
  /// The standing with names, and for each condition what spoke for and against it.
  package func belief(_ standing: Standing) -> Belief {
    Belief(
      ranked: standing.order.map { condition in
        Belief.Ranked(
          condition: conditions[condition], chance: standing.chances[condition],
          weights: weights(of: condition, in: standing))
      })
  }

  /// What counted for or against one condition, strongest first.
  package func weights(of condition: Int, in standing: Standing) -> [Belief.Weight] {
    standing.reasons(for: condition).map { reason in
      let item = standing.testimony[reason.piece]
      return Belief.Weight(
        finding: rulebook.findings[item.finding].id,
        answer: rulebook.numbering.names[item.answer], isDenied: item.manner == .denied,
        value: reason.weight)
    }
  }
}
