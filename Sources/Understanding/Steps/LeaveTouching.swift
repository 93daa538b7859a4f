import DialogueModel

extension Listener {
  /// Leaves out what fingers do, where it was taken for a kind of pain: "squeezing the sides".
  mutating func leaveTouching() {
    for index in heard.indices.reversed() {
      let item = heard[index]
      guard !item.isAsked, item.mask.nonzeroBitCount == 1, isTouching(item.head) else { continue }
      pass(over: item, .touching)
      heard.remove(at: index)
    }
  }

  private func isTouching(_ index: Int) -> Bool {
    let tokens = passage.tokens
    guard tokens[index].traits.contains(.touching) else { return false }
    // "sore if you press it" is how it hurts.
    if let clause = passage.clause(of: index),
      clause.contains(where: { $0 != index && tokens[$0].traits.contains(.complaint) })
    {
      return false
    }
    if index > 0, tokens[index].before < .comma {
      let before = tokens[index - 1].traits
      if !before.isDisjoint(with: [.speaker, .thirdPerson, .denies]) { return true }
    }
    // It has an object: "pinch the tendon", "poke it".
    guard index + 1 < tokens.count, tokens[index + 1].before < .comma else { return false }
    return !tokens[index + 1].traits.isDisjoint(with: [.pronoun, .speaker, .article])
  }
}
