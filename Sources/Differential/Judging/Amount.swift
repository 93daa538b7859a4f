package import DialogueModel

/// Arithmetic with its names resolved to places; numbers are in base units.
package indirect enum Amount: Sendable {
  case number(Double)
  case finding(Int)
  case score(Int)
  case chance(Int)
  case arithmetic(Amount, Expression.Operator, Amount)
  /// The expression names something that is not in the dialogue.
  case absent

  package init(_ expression: Expression, _ numbering: Numbering) {
    switch expression {
    case .number(let value, let unit):
      self = .number(value * (unit.flatMap { numbering.units[$0] } ?? 1))
    case .finding(let id):
      self = numbering.findings[id].map { .finding($0) } ?? .absent
    case .score(let id):
      self = numbering.scores[id].map { .score($0) } ?? .absent
    case .chance(let id):
      self = numbering.conditions[id].map { .chance($0) } ?? .absent
    case .arithmetic(let left, let operation, let right):
      self = .arithmetic(Amount(left, numbering), operation, Amount(right, numbering))
    }
  }

  var needsBelief: Bool {
    switch self {
    case .chance: true
    case .arithmetic(let left, _, let right): left.needsBelief || right.needsBelief
    case .number, .finding, .score, .absent: false
    }
  }

  var findings: Set<Int> {
    switch self {
    case .finding(let place): [place]
    case .arithmetic(let left, _, let right): left.findings.union(right.findings)
    case .number, .score, .chance, .absent: []
    }
  }
}
