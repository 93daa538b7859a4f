/// How soon a person should be seen, lowest first.
public enum Urgency: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case selfCare = "self-care"
  case routine
  case fewDays = "few-days"
  case sameDay = "same-day"
  case emergency

  public static func < (left: Self, right: Self) -> Bool {
    left.rank < right.rank
  }

  /// The position in the order, 0 for `selfCare`.
  public var rank: Int {
    switch self {
    case .selfCare: 0
    case .routine: 1
    case .fewDays: 2
    case .sameDay: 3
    case .emergency: 4
    }
  }
}
