package import DialogueModel

/// A predicate with its names resolved to places.
package struct Claim: Sendable {
  let nodes: [Node]

  package init(_ predicate: Predicate, _ numbering: Numbering) {
    var nodes: [Node] = []
    nodes.append(predicate, numbering)
    self.nodes = nodes
  }

  /// Whether the claim cannot be judged before the differential has been.
  package var needsBelief: Bool {
    nodes.contains { $0.needsBelief }
  }

  /// The answers that the claim asks for, wherever they stand in it.
  package var answers: [Int] {
    nodes.compactMap { node in
      if case .affirmed(let answer) = node { answer } else { nil }
    }
  }
}
