import DialogueModel

extension EvidenceTable {
  /// The standing with names, and for each condition what spoke for and against it.
  package func belief(_ standing: Standing) -> Belief {
    Belief(
      ranked: standing.order.map { condition in
        Belief.Ranked(
          condition: conditions[condition].id, chance: standing.chances[condition],
          weights: weights(of: condition, in: standing))
      })
  }

  /// What counted for or against one condition, strongest first.
  package func weights(of condition: Int, in standing: Standing) -> [Belief.Weight] {
    // A weight this small changes no digit that anybody sees.
    let smallest = 0.005
    return standing.testimony.enumerated()
      .map { (item: $0.element, value: standing.weights[$0.offset * count + condition]) }
      .filter { $0.value.magnitude >= smallest }
      .sorted {
        let first = $0.value.magnitude
        let second = $1.value.magnitude
        return first != second ? first > second : $0.item.answer < $1.item.answer
      }
      .map { item, value in
        Belief.Weight(
          finding: rulebook.findings[item.finding].id,
          answer: rulebook.numbering.names[item.answer], isDenied: item.manner == .denied,
          value: value)
      }
  }
}
