import DialogueModel

extension QuantityFinder {
  /// A day that was named, as the time since then.
  mutating func date(_ key: Grammar.Key, _ range: Range<Int>) {
    guard let unit = vocabulary.dayUnit, let days = daysAgo(key, range) else { return }
    let name = vocabulary.dialogue.units[unit].id
    var quantity = Quantity(days, unit: name)
    // Who says "since June" does not count the days.
    quantity.isVague = days >= 14
    add(range, quantity, unit: unit, isDate: true)
  }

  private func daysAgo(_ key: Grammar.Key, _ range: Range<Int>) -> Double? {
    switch key {
    case .today: 0
    case .yesterday, .lastNight: 1
    case .beforeYesterday: 2
    case .thisWeek: 3
    case .lastWeek: 7
    case .lastMonth: 30
    case .lastYear: 365
    case .weekend: weekday(5).map { max($0, 1) } ?? 3
    case .monday: weekday(0)
    case .tuesday: weekday(1)
    case .wednesday: weekday(2)
    case .thursday: weekday(3)
    case .friday: weekday(4)
    case .saturday: weekday(5)
    case .sunday: weekday(6)
    case .january: month(1, range)
    case .february: month(2, range)
    case .march: month(3, range)
    case .april: month(4, range)
    case .may: month(5, range)
    case .june: month(6, range)
    case .july: month(7, range)
    case .august: month(8, range)
    case .september: month(9, range)
    case .october: month(10, range)
    case .november: month(11, range)
    case .december: month(12, range)
    default: nil
    }
  }

  /// Days since the last such day of the week; three when today is not known.
  private func weekday(_ weekday: Int) -> Double? {
    guard let today else { return 3 }
    let days = (today.weekday - weekday + 7) % 7
    return Double(days == 0 ? 7 : days)
  }

  /// Days since the middle of a month, or since the day of it that is named.
  private func month(_ month: Int, _ range: Range<Int>) -> Double? {
    guard let today else { return nil }
    var day = 15
    var isNamed = false
    if range.upperBound < tokens.count, tokens[range.upperBound].number.isFinite,
      tokens[range.upperBound].before == .none
    {
      day = Int(max(1, min(28, tokens[range.upperBound].number)))
      isNamed = true
    } else if range.lowerBound > 0, tokens[range.lowerBound - 1].isNumber {
      day = Int(max(1, min(28, tokens[range.lowerBound - 1].number)))
      isNamed = true
    }
    if !isNamed {
      // "may" and "march" are mostly not months.
      guard range.lowerBound > 0 else { return nil }
      let before = measure(at: range.lowerBound - 1)
      guard before?.has(.since) == true || (tokens[range.lowerBound - 1].isFiller && month != 5)
      else { return nil }
    }
    let year = today.year
    var date = Day(year: year, month: month, day: day)
    if date > today { date = Day(year: year - 1, month: month, day: day) }
    return Double(today.number - date.number)
  }
}
