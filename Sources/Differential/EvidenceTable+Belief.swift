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
    var order: [Int] = []
    order.reserveCapacity(standing.testimony.count)
    for piece in standing.testimony.indices {
      let strength = standing.weights[piece * count + condition].magnitude
      guard strength >= smallest else { continue }
      // Pieces come in the order of the script, which settles ties; there are few of them.
      var place = order.count
      while place > 0, standing.weights[order[place - 1] * count + condition].magnitude < strength {
        place -= 1
      }
      order.insert(piece, at: place)
    }
    return order.map { piece in
      let item = standing.testimony[piece]
      return Belief.Weight(
        finding: rulebook.findings[item.finding].id,
        answer: rulebook.numbering.names[item.answer], isDenied: item.manner == .denied,
        value: standing.weights[piece * count + condition])
    }
  }
}
