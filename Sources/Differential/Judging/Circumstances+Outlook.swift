extension Circumstances {
  /// Whether further answers could make a claim true; errs on the side of yes.
  func mayHold(_ claim: Claim, _ numbering: Numbering) -> Bool {
    var place = 0
    return mayHold(claim.nodes, &place, numbering)
  }

  private func mayHold(_ nodes: [Node], _ place: inout Int, _ numbering: Numbering) -> Bool {
    let node = nodes[place]
    place += 1
    switch node {
    case .affirmed(let answer):
      return known.affirms(answer)
        || !known.isKnown(numbering.owners[answer]) && !known.denies(answer)
    case .not: return !mustHold(nodes, &place, numbering)
    case .all(let end):
      defer { place = end }
      while place < end { if !mayHold(nodes, &place, numbering) { return false } }
      return true
    case .some(let end):
      defer { place = end }
      while place < end { if mayHold(nodes, &place, numbering) { return true } }
      return false
    case .atLeast(let least, let end):
      var count = 0
      while place < end { if mayHold(nodes, &place, numbering) { count += 1 } }
      return count >= least
    case .never: return false
    case .compare:
      skipAmount(nodes, &place)
      skipAmount(nodes, &place)
      return true
    case .always, .known, .notSure, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast, .worried,
      .concluded, .number, .amount, .score, .chance, .arithmetic, .absent:
      return true
    }
  }

  /// Whether a claim stays true whatever else is answered; errs on the side of no.
  private func mustHold(_ nodes: [Node], _ place: inout Int, _ numbering: Numbering) -> Bool {
    let node = nodes[place]
    place += 1
    switch node {
    case .affirmed(let answer): return known.affirms(answer)
    case .known(let finding): return known.isKnown(finding)
    case .not: return !mayHold(nodes, &place, numbering)
    case .all(let end):
      defer { place = end }
      while place < end { if !mustHold(nodes, &place, numbering) { return false } }
      return true
    case .some(let end):
      defer { place = end }
      while place < end { if mustHold(nodes, &place, numbering) { return true } }
      return false
    case .atLeast(let least, let end):
      var count = 0
      while place < end { if mustHold(nodes, &place, numbering) { count += 1 } }
      return count >= least
    case .always: return true
    case .compare:
      skipAmount(nodes, &place)
      skipAmount(nodes, &place)
      return false
    case .never, .notSure, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast, .worried,
      .concluded,
      .number, .amount, .score, .chance, .arithmetic, .absent:
      return false
    }
  }

  private func skipAmount(_ nodes: [Node], _ place: inout Int) {
    let node = nodes[place]
    place += 1
    guard case .arithmetic = node else { return }
    skipAmount(nodes, &place)
    skipAmount(nodes, &place)
  }
}
