/// A calendar day, given by whoever starts the conversation; the engine has no clock.
public struct Day: Hashable, Sendable, Codable, Comparable {
  /// Days since 1 January 1970.
  public let number: Int

  public init(number: Int) {
    self.number = number
  }

  /// The day of a proleptic Gregorian date.
  public init(year: Int, month: Int, day: Int) {
    // Howard Hinnant's days_from_civil: years start in March so that leap days come last.
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// 0 for Monday to 6 for Sunday.
  public var weekday: Int {
    ((number + 3) % 7 + 7) % 7
  }

  /// The year of the proleptic Gregorian calendar.
  public var year: Int {
    // The inverse of the above; a year that starts in March ends in the next one.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    return yearOfEra + era * 400 + (dayOfYear >= 306 ? 1 : 0)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.number < right.number
  }
}
