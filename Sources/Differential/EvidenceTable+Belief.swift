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
    var order: [Int] = []
    rank(&order, byWeightFor: condition, in: standing)
    return order.map { piece in
      let item = standing.testimony[piece]
      return Belief.Weight(
        finding: rulebook.findings[item.finding].id,
        answer: rulebook.numbering.names[item.answer], isDenied: item.manner == .denied,
        value: weight(of: piece, for: condition, in: standing))
    }
  }

  /// What a piece of testimony counted for a condition.
  package func weight(of piece: Int, for condition: Int, in standing: Standing) -> Double {
    standing.weights[piece * count + condition]
  }

  /// Fills a list with the pieces of testimony that counted for or against a condition, strongest
  /// first.
  package func rank(
    _ order: inout [Int], byWeightFor condition: Int, in standing: Standing
  ) {
    // A weight this small changes no digit that anybody sees.
    let smallest = 0.005
    order.removeAll(keepingCapacity: true)
    var cell = condition
    for piece in standing.testimony.indices {
      let strength = standing.weights[cell].magnitude
      cell += count
      guard strength >= smallest else { continue }
      // Pieces come in the order of the script, which settles ties; there are few of them.
      var place = order.count
      order.append(piece)
      while place > 0, standing.weights[order[place - 1] * count + condition].magnitude < strength {
        order[place] = order[place - 1]
        place -= 1
      }
      order[place] = piece
    }
  }
}
