import DialogueModel

/// One step of a claim or of an amount, its names resolved to places.
///
/// A claim is its nodes in a row, each before those it is made of, so that judging it follows no
/// references: every rule is judged several times a turn.
enum Node: Sendable {
  case always
  /// The predicate names something that is not in the dialogue.
  case never
  /// The answer was affirmed.
  case affirmed(Int)
  case known(Int)
  case notSure(Int)
  /// Two amounts follow.
  case compare(Predicate.Comparison)
  case leading(Int)
  case anyFlagIsUp
  case flagIsUp(Int)
  case urgencyIsAtLeast(Urgency)
  case worried(Int)
  case concluded
  /// A claim follows.
  case not
  /// Claims follow, up to a place in the row.
  case all(end: Int)
  case some(end: Int)
  case atLeast(Int, end: Int)

  case number(Double)
  case amount(Int)
  case score(Int)
  case chance(Int)
  /// Two amounts follow.
  case arithmetic(Expression.Operator)
  /// The expression names something that is not in the dialogue.
  case absent

  /// The node cannot be judged before the differential has been.
  var needsBelief: Bool {
    switch self {
    case .leading, .urgencyIsAtLeast, .chance: true
    case .always, .never, .affirmed, .known, .notSure, .compare, .anyFlagIsUp, .flagIsUp, .worried,
      .concluded, .not, .all, .some, .atLeast, .number, .amount, .score, .arithmetic, .absent:
      false
    }
  }
}

extension [Node] {
  mutating func append(_ predicate: Predicate, _ numbering: Numbering) {
    switch predicate {
    case .always: append(.always)
    case .isAny(let finding, let answers):
      guard let place = numbering.findings[finding] else {
        append(.never)
        return
      }
      let places = answers.compactMap { numbering.answer($0, of: place) }
      appendAny(places.map(Node.affirmed))
    case .isKnown(let finding): append(numbering.findings[finding].map(Node.known) ?? .never)
    case .isNotSure(let finding):
      append(numbering.findings[finding].map(Node.notSure) ?? .never)
    case .compare(let left, let comparison, let right):
      append(.compare(comparison))
      append(left, numbering)
      append(right, numbering)
    case .leading(let name):
      let one = numbering.conditions[Condition.ID(name)].map { [$0] } ?? []
      appendAny((one + (numbering.families[name] ?? [])).map(Node.leading))
    case .anyFlagIsUp: append(.anyFlagIsUp)
    case .flagIsUp(let flag): append(numbering.flags[flag].map(Node.flagIsUp) ?? .never)
    case .urgencyIsAtLeast(let urgency): append(.urgencyIsAtLeast(urgency))
    case .isWorriedAbout(let condition):
      append(numbering.conditions[condition].map(Node.worried) ?? .never)
    case .concluded: append(.concluded)
    case .not(let inner):
      append(.not)
      append(inner, numbering)
    case .and(let parts): append(parts, numbering) { .all(end: $0) }
    case .or(let parts): append(parts, numbering) { .some(end: $0) }
    case .atLeast(let least, let parts):
      append(parts, numbering) { .atLeast(least, end: $0) }
    }
  }

  mutating func append(_ expression: Expression, _ numbering: Numbering) {
    switch expression {
    case .number(let value, let unit):
      append(.number(value * (unit.flatMap { numbering.units[$0] } ?? 1)))
    case .finding(let id): append(numbering.findings[id].map(Node.amount) ?? .absent)
    case .score(let id): append(numbering.scores[id].map(Node.score) ?? .absent)
    case .chance(let id): append(numbering.conditions[id].map(Node.chance) ?? .absent)
    case .arithmetic(let left, let operation, let right):
      append(.arithmetic(operation))
      append(left, numbering)
      append(right, numbering)
    }
  }

  private mutating func append(
    _ parts: [Predicate], _ numbering: Numbering, _ head: (_ end: Int) -> Node
  ) {
    let place = count
    append(.always)
    for part in parts { append(part, numbering) }
    self[place] = head(count)
  }

  private mutating func appendAny(_ nodes: [Node]) {
    if nodes.count != 1 { append(.some(end: count + 1 + nodes.count)) }
    append(contentsOf: nodes)
  }
}
