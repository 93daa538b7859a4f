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
    for piece in testimony.indices {
      let weight = ledger[piece, for: condition]
      if weight.magnitude >= smallest { reasons.append(Reason(piece: piece, weight: weight)) }
    }
    // Pieces come in the order of the script, which settles ties; there are few of them.
    var ranked = reasons.mutableSpan
    for start in first..<ranked.count {
      let reason = ranked[start]
      var place = start
      while place > first, ranked[place - 1].weight.magnitude < reason.weight.magnitude {
        ranked[place] = ranked[place - 1]
        place -= 1
      }
      ranked[place] = reason
    }
  }
}
