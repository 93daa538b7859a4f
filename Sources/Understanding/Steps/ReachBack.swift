import DialogueModel

extension Scope {
  /// What is said behind the thing that it denies or doubts: "the swelling has gone", "stairs are
  /// fine", "hop: nothing".
  mutating func reachBack() {
    for trigger in triggers {
      switch trigger.key {
      case .negationAfter where isLast(trigger.range): deny(before: trigger, isStrict: false)
      case .well where endsThought(trigger.range): deny(before: trigger, isStrict: true)
      case .uncertainty where endsClause(trigger.range): doubt(before: trigger)
      default: break
      }
    }
  }

  private mutating func doubt(before trigger: Trigger) {
    guard let said = lastSaid(before: trigger, isStrict: false, mayPause: true) else { return }
    var index = said
    while index >= 0, isSaid[index] || tokens[index].isFiller {
      doubted[index] = trigger.range
      if tokens[index].before >= .comma || index == 0 { break }
      index -= 1
    }
  }

  /// Denies the whole of what was said just before, and the list that it ends.
  private mutating func deny(before trigger: Trigger, isStrict: Bool) {
    // "pain free" denies a word of its own.
    if isStrict { for token in trigger.range where isSaid[token] { denied[token] = trigger.range } }
    guard
      var index = lastSaid(before: trigger, isStrict: isStrict, mayPause: !isStrict)
    else { return }
    var others = 0
    var sawThing = false
    var isList = false
    let isPlural = tellsOfSeveral(trigger)
    while index >= 0 {
      let token = tokens[index]
      if token.traits.contains(.parts) { break }
      if isSaid[index] {
        denied[index] = trigger.range
        sawThing = true
      } else if token.isListWord {
        isList = true
        others = 0
      } else if token.isFiller {
        // "it is swollen and I can hop fine" are two things; "hop and squat fine" is a list.
        if token.traits.contains(.speaker) || isList && !isPlural { break }
      } else {
        others += 1
        // Words of which nothing is known: the thing that is denied begins behind them.
        if others > (isList ? 2 : 0) { break }
      }
      if index == 0 || token.before == .stop { break }
      if token.before >= .comma || token.before == .slash {
        // Only what is a list goes on over a pause: "hop, squat and raise all fine".
        guard isList, sawThing else { break }
        others = 0
        sawThing = false
      }
      index -= 1
    }
  }

  /// "are all fine", "are negative".
  private func tellsOfSeveral(_ trigger: Trigger) -> Bool {
    let first = max(0, trigger.range.lowerBound - 2)
    return (first..<trigger.range.upperBound).contains { tokens[$0].traits.contains(.plural) }
  }

  /// The nearest word of something heard that stands before a trigger, a few words back at most.
  private func lastSaid(before trigger: Trigger, isStrict: Bool, mayPause: Bool) -> Int? {
    var index = trigger.range.lowerBound
    var words = 0
    while index > 0, words < 5 {
      if tokens[index].before >= .comma {
        let isFirst = index == trigger.range.lowerBound
        guard isFirst, mayPause, tokens[index].before == .comma else { return nil }
      }
      index -= 1
      let token = tokens[index]
      if isSaid[index] { return index }
      if token.traits.contains(.parts) { return nil }
      // "… and I feel fine" is about the speaker.
      if isStrict, token.traits.contains(.speaker) || token.isListWord { return nil }
      if !token.isFiller { words += 1 }
    }
    return nil
  }

  /// "has gone" denies at the end of what is said; "has gone very dark" does not.
  private func isLast(_ range: Range<Int>) -> Bool {
    if endsClause(range) { return true }
    // "no" and "nothing" begin a denial oftener than they end one.
    if range.count == 1, tokens[range.lowerBound].traits.contains(.no) { return false }
    let next = range.upperBound
    return tokens[next].isListWord || tokens[next].isFiller
      || triggers.contains { $0.key == .scopeEnd && $0.range.lowerBound == next }
  }

  /// "is fine" denies at the end of a thought; "is fine for the first mile" does not.
  private func endsThought(_ range: Range<Int>) -> Bool {
    if endsClause(range) { return true }
    let next = range.upperBound
    return tokens[next].isListWord || tokens[next].traits.contains(.parts)
  }

  func endsClause(_ range: Range<Int>) -> Bool {
    range.upperBound == tokens.count || tokens[range.upperBound].before >= .comma
  }
}
