extension Circumstances {
  /// Whether further answers could make a claim true; errs on the side of yes.
  func mayHold(_ claim: Claim, _ numbering: Numbering) -> Bool {
    switch claim {
    case .affirmed(let places):
      places.contains { place in
        known.affirmed[place]
          || (!known.isKnown[numbering.owners[place]] && !known.denied[place])
      }
    case .not(let inner): !mustHold(inner, numbering)
    case .all(let parts): parts.allSatisfy { mayHold($0, numbering) }
    case .some(let parts): parts.contains { mayHold($0, numbering) }
    case .atLeast(let count, let parts): parts.count { mayHold($0, numbering) } >= count
    case .never: false
    case .always, .known, .notSure, .compare, .leading, .anyFlagIsUp, .flagIsUp,
      .urgencyIsAtLeast, .worried, .concluded:
      true
    }
  }

  /// Whether a claim stays true whatever else is answered; errs on the side of no.
  private func mustHold(_ claim: Claim, _ numbering: Numbering) -> Bool {
    switch claim {
    case .affirmed(let places): places.contains { known.affirmed[$0] }
    case .known(let finding): known.isKnown[finding]
    case .not(let inner): !mayHold(inner, numbering)
    case .all(let parts): parts.allSatisfy { mustHold($0, numbering) }
    case .some(let parts): parts.contains { mustHold($0, numbering) }
    case .atLeast(let count, let parts): parts.count { mustHold($0, numbering) } >= count
    case .always: true
    case .never, .notSure, .compare, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast,
      .worried, .concluded:
      false
    }
  }
}
