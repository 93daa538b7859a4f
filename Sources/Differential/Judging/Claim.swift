package import DialogueModel

/// A predicate with its names resolved to places; shared, for every turn looks at hundreds.
package final class Claim: Sendable {
  let nodes: [Node]
  /// The answers that the claim asks for, wherever they stand in it.
  package let answers: [Int]
  /// What must all be so for it to hold: of each part one answer must have been given.
  let parts: [[Int]]
  /// One of these answers must have been given for the claim to hold; absent where it may hold
  /// without any.
  let triggers: [Int]?

  package init(_ predicate: Predicate, _ numbering: Numbering) {
    var nodes: [Node] = []
    nodes.append(predicate, numbering)
    self.nodes = nodes
    answers = nodes.compactMap { node in
      if case .affirmed(let answer) = node { answer } else { nil }
    }
    parts = Self.parts(of: nodes)
    triggers = parts.fewest
  }

  /// Whether the claim cannot be judged before the differential has been.
  package var needsBelief: Bool {
    nodes.contains { $0.needsBelief }
  }
}
