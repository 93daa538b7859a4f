/// How far a claim is from being true.
enum Lack {
  /// It is true, or may be after any answer.
  case nothing
  /// One more answer may make it true; to this finding, where only one will do.
  case one(finding: Int?)
  /// No one answer makes it true.
  case more
}

extension Circumstances {
  /// What a claim lacks to be true; errs on the side of too little.
  func lack(of claim: Claim, _ numbering: Numbering) -> Lack {
    var place = 0
    return lack(claim.nodes, &place, numbering)
  }

  private func lack(_ nodes: [Node], _ place: inout Int, _ numbering: Numbering) -> Lack {
    let node = nodes[place]
    place += 1
    switch node {
    case .affirmed(let answer):
      if known.affirms(answer) { return .nothing }
      let finding = numbering.owners[answer]
      return known.isKnown(finding) || known.denies(answer) ? .more : .one(finding: finding)
    case .not: return mustHold(nodes, &place, numbering) ? .more : .nothing
    case .all(let end):
      defer { place = end }
      var whole = Lack.nothing
      while place < end {
        whole = whole.and(lack(nodes, &place, numbering))
        if case .more = whole { return .more }
      }
      return whole
    case .some(let end):
      defer { place = end }
      var least = Lack.more
      while place < end {
        least = least.or(lack(nodes, &place, numbering))
        if case .nothing = least { return .nothing }
      }
      return least
    case .atLeast(let least, let end):
      var lacks: [Lack] = []
      while place < end { lacks.append(lack(nodes, &place, numbering)) }
      return Lack.atLeast(least, of: lacks)
    case .known(let finding): return known.isKnown(finding) ? .nothing : .one(finding: finding)
    case .always, .never, .notSure, .compare, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast,
      .worried, .concluded, .number, .amount, .score, .chance, .arithmetic, .absent:
      // An answer that is only supposed moves none of these.
      place -= 1
      return holds(nodes, &place) ? .nothing : .more
    }
  }

  /// Whether a claim stays true whatever one more answer is; errs on the side of no.
  private func mustHold(_ nodes: [Node], _ place: inout Int, _ numbering: Numbering) -> Bool {
    let node = nodes[place]
    place += 1
    switch node {
    case .affirmed(let answer): return known.affirms(answer)
    case .known(let finding): return known.isKnown(finding)
    case .not:
      if case .more = lack(nodes, &place, numbering) { return true }
      return false
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
    case .always, .never, .notSure, .compare, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast,
      .worried, .concluded, .number, .amount, .score, .chance, .arithmetic, .absent:
      place -= 1
      return holds(nodes, &place)
    }
  }
}

extension Lack {
  /// What two claims together lack.
  fileprivate func and(_ other: Lack) -> Lack {
    switch (self, other) {
    case (.more, _), (_, .more): return .more
    case (.nothing, let lack), (let lack, .nothing): return lack
    case (.one(let first), .one(let second)):
      // Answers to two findings are two.
      guard let first, let second else { return .one(finding: first ?? second) }
      return first == second ? self : .more
    }
  }

  /// What one of two claims lacks.
  fileprivate func or(_ other: Lack) -> Lack {
    switch (self, other) {
    case (.nothing, _), (_, .nothing): return .nothing
    case (.more, let lack), (let lack, .more): return lack
    case (.one(let first), .one(let second)): return first == second ? self : .one(finding: nil)
    }
  }

  /// What so many of several claims lack.
  fileprivate static func atLeast(_ least: Int, of lacks: [Lack]) -> Lack {
    var held = 0
    var near = 0
    for lack in lacks {
      switch lack {
      case .nothing: held += 1
      case .one: near += 1
      case .more: break
      }
    }
    if held >= least { return .nothing }
    // One answer may bring several of them about.
    return held + near >= least ? .one(finding: nil) : .more
  }
}
