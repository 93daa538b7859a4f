package import DialogueModel

/// A predicate with its names resolved to places.
package indirect enum Claim: Sendable {
  case always
  /// The predicate names something that is not in the dialogue.
  case never
  /// One of these answers, by place, was affirmed.
  case affirmed([Int])
  case known(Int)
  case notSure(Int)
  case compare(Amount, Predicate.Comparison, Amount)
  /// The likeliest condition is one of these.
  case leading([Int])
  case anyFlagIsUp
  case flagIsUp(Int)
  case urgencyIsAtLeast(Urgency)
  case worried(Int)
  case concluded
  case not(Claim)
  case all([Claim])
  case some([Claim])
  case atLeast(Int, [Claim])

  package init(_ predicate: Predicate, _ numbering: Numbering) {
    switch predicate {
    case .always:
      self = .always
    case .isAny(let finding, let answers):
      guard let place = numbering.findings[finding] else {
        self = .never
        return
      }
      self = .affirmed(answers.compactMap { numbering.answer($0, of: place) })
    case .isKnown(let finding):
      self = numbering.findings[finding].map { .known($0) } ?? .never
    case .isNotSure(let finding):
      self = numbering.findings[finding].map { .notSure($0) } ?? .never
    case .compare(let left, let comparison, let right):
      self = .compare(Amount(left, numbering), comparison, Amount(right, numbering))
    case .leading(let name):
      let one = numbering.conditions[Condition.ID(name)].map { [$0] } ?? []
      self = .leading(one + (numbering.families[name] ?? []))
    case .anyFlagIsUp:
      self = .anyFlagIsUp
    case .flagIsUp(let flag):
      self = numbering.flags[flag].map { .flagIsUp($0) } ?? .never
    case .urgencyIsAtLeast(let urgency):
      self = .urgencyIsAtLeast(urgency)
    case .isWorriedAbout(let condition):
      self = numbering.conditions[condition].map { .worried($0) } ?? .never
    case .concluded:
      self = .concluded
    case .not(let inner):
      self = .not(Claim(inner, numbering))
    case .and(let parts):
      self = .all(parts.map { Claim($0, numbering) })
    case .or(let parts):
      self = .some(parts.map { Claim($0, numbering) })
    case .atLeast(let count, let parts):
      self = .atLeast(count, parts.map { Claim($0, numbering) })
    }
  }

  /// Whether the claim cannot be judged before the differential has been.
  package var needsBelief: Bool {
    switch self {
    case .leading, .urgencyIsAtLeast: true
    case .compare(let left, _, let right): left.needsBelief || right.needsBelief
    case .not(let inner): inner.needsBelief
    case .all(let parts), .some(let parts), .atLeast(_, let parts):
      parts.contains { $0.needsBelief }
    case .always, .never, .affirmed, .known, .notSure, .anyFlagIsUp, .flagIsUp, .worried,
      .concluded:
      false
    }
  }

  /// The answers that the claim asks for, wherever they stand in it.
  package var answers: [Int] {
    switch self {
    case .affirmed(let places): places
    case .not(let inner): inner.answers
    case .all(let parts), .some(let parts), .atLeast(_, let parts): parts.flatMap(\.answers)
    case .always, .never, .known, .notSure, .compare, .leading, .anyFlagIsUp, .flagIsUp,
      .urgencyIsAtLeast, .worried, .concluded:
      []
    }
  }

  /// The findings that the claim looks at.
  package func findings(_ numbering: Numbering) -> Set<Int> {
    switch self {
    case .affirmed(let places): Set(places.map { numbering.owners[$0] })
    case .known(let finding), .notSure(let finding): [finding]
    case .compare(let left, _, let right): left.findings.union(right.findings)
    case .not(let inner): inner.findings(numbering)
    case .all(let parts), .some(let parts), .atLeast(_, let parts):
      parts.reduce(into: []) { $0.formUnion($1.findings(numbering)) }
    case .always, .never, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast, .worried,
      .concluded:
      []
    }
  }
}
