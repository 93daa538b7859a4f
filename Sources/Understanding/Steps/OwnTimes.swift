import DialogueModel

extension Listener {
  /// Leaves out lengths of time that are told of something else than the pain: "have run for thirty
  /// years", "flew back two days ago".
  mutating func keepOwnTimes() {
    guard let duration = vocabulary.duration else { return }
    for index in heard.indices.reversed() {
      let item = heard[index]
      guard item.finding == duration, !item.isAsked, !isOwnTime(item) else {
        continue
      }
      // It was understood, though it is not about the pain.
      for token in item.start..<item.end where item.says(token) { isUsed[token] = true }
      pass(over: item, .otherTime)
      heard.remove(at: index)
    }
  }

  /// Whether a length of time is told of the pain.
  func isOwnTime(_ item: Heard) -> Bool {
    let tokens = passage.tokens
    // "in a boot till three weeks ago"
    if item.start > 0, tokens[item.start].before < .comma,
      tokens[item.start - 1].traits.contains(.goal)
    {
      return false
    }
    let thought = thought(around: item.start..<item.end)
    var hasComplaint = false
    var hasPlace = false
    var hasOther = false
    for other in heard where other.start < thought.upperBound && other.end > thought.lowerBound {
      guard other.finding != item.finding else { continue }
      let finding = vocabulary.findings[other.finding]
      if finding.pastCounts { return false }
      if finding.ownTime {
        hasOther = true
      } else if isPlace(other) {
        hasPlace = true
      } else {
        hasComplaint = true
      }
    }
    let isSore = thought.contains { tokens[$0].traits.contains(.complaint) }
    // "upped my miles last month"
    if hasOther, !hasComplaint, !hasPlace, !isSore { return false }
    if item.quantity?.middle == 0 {
      // "today" is when it is told, unless it says when it began.
      return thought.contains { tokens[$0].traits.contains(.lasting) }
    }
    if hasComplaint || hasPlace && (isSore || !isLongAgo(item)) { return true }
    var isLasting = false
    var others = 0
    for token in thought where !item.says(token) {
      let traits = tokens[token].traits
      if traits.contains(.doing) { return false }
      if !traits.isDisjoint(with: [.lasting, .noticing]) { isLasting = true }
      let isSmall =
        tokens[token].isPassing || traits.contains(.about) || tokens[token].number.isFinite
      if !isSmall { others += 1 }
    }
    // "had my boy five weeks ago" is told of the boy; "since five weeks" of what hurts, and so is
    // what was done within the week: "playing squash an hour ago".
    let days = item.quantity.map { vocabulary.baseAmount(of: $0) } ?? 0
    let isLong = (item.start..<item.end).contains { place in
      tokens[place].traits.contains(.lasting) && (days < 7 || !tokens[place].traits.contains(.ago))
    }
    return isLasting || isLong || others == 0
  }

  /// A place of the pain, or the side of one.
  func isPlace(_ item: Heard) -> Bool {
    vocabulary.places.isPlace[item.finding] || item.finding == vocabulary.places.oneSide?.finding
  }

  /// "broke my ankle 6 years ago" is told of the break.
  private func isLongAgo(_ item: Heard) -> Bool {
    let days = item.quantity.map { vocabulary.baseAmount(of: $0) } ?? 0
    return days >= Self.longAgo
      && (item.start..<item.end).contains { passage.tokens[$0].traits.contains(.ago) }
  }

  /// Days after which what is told with "ago" and a part of the body alone is rather an old story.
  private static let longAgo = 170.0

  /// The words up to a pause, a "but" or an "and" on either side.
  func thought(around range: Range<Int>) -> Range<Int> {
    let tokens = passage.tokens
    var start = range.lowerBound
    while start > 0, tokens[start].before < .comma, !isBound(tokens[start]),
      range.lowerBound - start < 24
    {
      start -= 1
    }
    var end = range.upperBound
    while end < tokens.count, tokens[end].before < .comma, !isBound(tokens[end]),
      end - range.upperBound < 24
    {
      end += 1
    }
    return start..<max(end, start)
  }

  private func isBound(_ token: Token) -> Bool {
    !token.traits.isDisjoint(with: [.parts, .and]) && !token.traits.contains(.lasting)
  }
}
