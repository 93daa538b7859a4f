import DialogueModel

extension Script {
  /// How soon somebody should be seen.
  mutating func urgency(_ cursor: inout Cursor) -> Urgency? {
    let word = token(cursor)
    guard word.kind == .word else {
      report.add(.unknownLevel("", at: word.span, closest: nil))
      return nil
    }
    let second = token(word.after)
    cursor = word.after
    switch (word.keyword, second.keyword) {
    case (.emergency, _): return .emergency
    case (.routine, _): return .routine
    case (.sameDay, _): return .sameDay
    case (.fewDays, _): return .fewDays
    case (.selfCare, _): return .selfCare
    case (.same, .day) where second.gap == .space:
      cursor = second.after
      return .sameDay
    case (.few, .days) where second.gap == .space:
      cursor = second.after
      return .fewDays
    default:
      let text = names[word.symbol]
      let levels = ["emergency", "same-day", "few-days", "routine", "self-care", "caution"]
      report.add(
        .unknownLevel(text, at: word.span, closest: closest(to: text, among: levels)))
      return nil
    }
  }
}
