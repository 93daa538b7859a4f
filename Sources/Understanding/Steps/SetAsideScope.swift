import DialogueModel

extension Scope {
  /// Words that a trigger about another time or person reaches at most.
  private static let farthest = 40

  /// Marks what is about another time or person, or is not said to be so.
  mutating func setAside() {
    var isEnd = Array(repeating: false, count: tokens.count)
    for trigger in triggers where trigger.key == .scopeEnd {
      isEnd[trigger.range.lowerBound] = true
    }
    for trigger in triggers {
      switch trigger.key {
      case .history where !isOfOthers(trigger.range):
        mark(.history, before: trigger.range, isEnd)
        mark(.history, after: trigger.range, upTo: .comma, isEnd)
      case .hypothetical:
        for token in trigger.range { aside[token] = (.hypothetical, trigger.range) }
        mark(.hypothetical, after: trigger.range, upTo: .comma, isEnd)
      case .untried: leaveUntried(at: trigger.range, isEnd)
      case .otherPerson:
        for token in trigger.range { aside[token] = (.otherPerson, trigger.range) }
        mark(.otherPerson, after: trigger.range, upTo: .stop, isEnd)
      case .comparison: mark(.comparison, after: trigger.range, upTo: .comma, isEnd, most: 4)
      case .conditional where hasOutcome(trigger.range):
        mark(.hypothetical, after: trigger.range, upTo: .comma, isEnd)
      default: break
      }
    }
  }

  /// "family history of cancer" is nothing of the speaker's, and what stands before it is now.
  private func isOfOthers(_ range: Range<Int>) -> Bool {
    triggers.contains { $0.key == .otherPerson && $0.range.overlaps(range) }
  }

  private mutating func mark(
    _ reason: SetAside.Reason, before trigger: Range<Int>, _ isEnd: [Bool]
  ) {
    var index = trigger.lowerBound
    while index > 0, tokens[index].before < .comma,
      trigger.lowerBound - index < Self.farthest, !isEnd[index]
    {
      index -= 1
      aside[index] = (reason, trigger)
    }
  }

  /// "have not tried the heel raise, the hip twist or the stretch", "hop test not done".
  private mutating func leaveUntried(at trigger: Range<Int>, _ isEnd: [Bool]) {
    if endsClause(trigger) { leaveUntried(before: trigger, isEnd) }
    var index = trigger.upperBound
    while index < tokens.count, index - trigger.upperBound < Self.farthest, !isEnd[index],
      tokens[index].before < .comma || isListed(at: index)
    {
      leave(index, untriedBy: trigger)
      index += 1
    }
  }

  private mutating func leaveUntried(before trigger: Range<Int>, _ isEnd: [Bool]) {
    var index = trigger.lowerBound
    while index > 0, tokens[index].before < .comma, !isEnd[index],
      trigger.lowerBound - index < Self.farthest
    {
      index -= 1
      leave(index, untriedBy: trigger)
    }
  }

  private mutating func leave(_ token: Int, untriedBy trigger: Range<Int>) {
    aside[token] = (.hypothetical, trigger)
    isUntried[token] = true
  }

  /// What stands behind a pause is a thing of a list that an "or" or "and" ends, and no complaint.
  private func isListed(at start: Int) -> Bool {
    guard tokens[start].before == .comma else { return false }
    var index = start
    var isList = false
    while index < tokens.count, index == start || tokens[index].before < .stop, index - start < 24 {
      if !tokens[index].traits.isDisjoint(with: [.complaint, .speaker]) { return false }
      if tokens[index].isListWord { isList = true }
      index += 1
    }
    return isList
  }

  private mutating func mark(
    _ reason: SetAside.Reason, after trigger: Range<Int>, upTo pause: Break, _ isEnd: [Bool],
    most: Int = farthest
  ) {
    var index = trigger.upperBound
    while index < tokens.count, tokens[index].before < pause, index - trigger.upperBound < most {
      // "my mate had one, she limped for weeks": the story goes on with its person only.
      if reason == .otherPerson, tokens[index].before >= .comma,
        !goesOn(at: index)
      {
        break
      }
      if isEnd[index], !tokens[index].traits.contains(.softEnd) { break }
      // "my mate says it is my calf": what follows the speaker is the speaker's own.
      if reason == .otherPerson, tokens[index].traits.contains(.speaker) { break }
      aside[index] = (reason, trigger)
      index += 1
    }
  }

  /// A stretch behind a pause names the other person again before it names the speaker.
  private func goesOn(at start: Int) -> Bool {
    var index = start
    while index < tokens.count, index == start || tokens[index].before < .comma {
      if tokens[index].traits.contains(.speaker) { return false }
      if tokens[index].traits.contains(.thirdPerson) { return true }
      index += 1
    }
    return false
  }

  /// "if it swells I will get it scanned", "should I stop if it swells": nothing is said to be so.
  private func hasOutcome(_ range: Range<Int>) -> Bool {
    var start = range.lowerBound
    while start > 0, tokens[start].before < .stop, range.lowerBound - start < Self.farthest {
      start -= 1
    }
    var end = range.upperBound
    while end < tokens.count, tokens[end].before < .stop, end - range.upperBound < Self.farthest {
      end += 1
    }
    return triggers.contains { trigger in
      trigger.key == .outcome && trigger.range.lowerBound >= start
        && trigger.range.upperBound <= end
        && !(trigger.range.lowerBound < range.upperBound
          && trigger.range.upperBound > range.lowerBound)
    }
  }
}
