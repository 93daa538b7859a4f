package import Conversation

/// What a wanderer sent, step by step.
package struct Walk: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var input: Input
    package var intent: Intent
  }

  /// What the wanderer meant by it.
  package enum Intent: Hashable, Sendable {
    /// An answer, in words or by name.
    case answer
    /// Something that no script can make sense of.
    case noise
    /// A wish, a correction or a side question.
    case wish
    /// On the way to an outcome, with no more detours.
    case cooperation
  }

  package var number: Int
  package var steps: [Step]

  package init(number: Int, steps: [Step]) {
    self.number = number
    self.steps = steps
  }
}

extension Walk {
  /// The shortest walk found by leaving steps out of which a claim still holds.
  func shortest(where holds: (Walk) -> Bool) -> Walk {
    var shortest = self
    var size = max(1, steps.count / 2)
    while true {
      var start = 0
      while start < shortest.steps.count {
        var candidate = shortest
        candidate.steps.removeSubrange(start..<min(start + size, shortest.steps.count))
        if holds(candidate) {
          shortest = candidate
        } else {
          start += size
        }
      }
      guard size > 1 else { return shortest }
      size /= 2
    }
  }
}
