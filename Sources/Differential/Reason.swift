/// A piece of testimony, by its place, and what it counted for one condition.
package struct Reason: Sendable {
  package let piece: Int
  /// In natural-log units; positive speaks for the condition.
  package let weight: Double
}

extension Standing {
  /// What counted for or against a condition, strongest first.
  package func reasons(for condition: Int) -> [Reason] {
    var reasons: [Reason] = []
    gather(&reasons, for: condition)
    return reasons
  }

  /// Adds to a list what counted for or against a condition, strongest first.
  package func gather(_ reasons: inout [Reason], for condition: Int) {
    // A weight this small changes no digit that anybody sees.
    let smallest = 0.005
    let first = reasons.count
    for (piece, weight) in zip(testimony.indices, ledger.reasons(for: condition))
    where weight.magnitude >= smallest {
      // Pieces come in the order of the script, which settles ties; there are few of them.
      let reason = Reason(piece: piece, weight: weight)
      var place = reasons.count
      reasons.append(reason)
      while place > first, reasons[place - 1].weight.magnitude < weight.magnitude {
        reasons[place] = reasons[place - 1]
        place -= 1
      }
      reasons[place] = reason
    }
  }
}
