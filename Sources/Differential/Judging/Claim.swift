package import DialogueModel

/// A predicate with its names resolved to places; shared, for every turn looks at hundreds.
package final class Claim: Sendable {
  let nodes: [Node]
  /// The answers that the claim asks for, wherever they stand in it.
  package let answers: [Int]
  /// What it says while none of its answers was given; absent where it looks at more than answers.
  let unanswered: Bool?

  package init(_ predicate: Predicate, _ numbering: Numbering) {
    var nodes: [Node] = []
    nodes.append(predicate, numbering)
    self.nodes = nodes
    answers = nodes.compactMap { node in
      if case .affirmed(let answer) = node { answer } else { nil }
    }
    let isAboutAnswers = nodes.allSatisfy { $0.isAboutAnswers }
    unanswered =
      isAboutAnswers ? Circumstances(known: Known(numbering)).judge(nodes) : nil
  }

  /// Whether the claim cannot be judged before the differential has been.
  package var needsBelief: Bool {
    nodes.contains { $0.needsBelief }
  }
}
