import DialogueModel

extension Predicate {
  /// The claim as it is written in a script.
  var text: String { text(inside: false) }

  private func text(inside isInside: Bool) -> String {
    switch self {
    case .always: return "always"
    case .isAny(let finding, let answers): return Self.claim(finding, answers, isNot: false)
    case .isKnown(let finding): return "\(finding) is known"
    case .isNotSure(let finding): return "\(finding) is not-sure"
    case .compare(let left, let comparison, let right):
      return "\(left.text) \(comparison.rawValue) \(right.text)"
    case .leading(let name): return "leading is \(name)"
    case .anyFlagIsUp: return "any red-flag is up"
    case .flagIsUp(let flag): return "red-flag \(flag) is up"
    case .urgencyIsAtLeast(let level): return "urgency is at least \(level.rawValue)"
    case .isWorriedAbout(let condition): return "worried about \(condition)"
    case .concluded: return "concluded"
    case .not(.isAny(let finding, let answers)):
      return Self.claim(finding, answers, isNot: true)
    case .not(.isKnown(let finding)): return "\(finding) is unknown"
    case .not(.leading(let name)): return "leading is not \(name)"
    case .not(let inner): return "not \(inner.text(inside: true))"
    case .and(let parts): return Self.row(parts, " and ", isInside)
    case .or(let parts): return Self.row(parts, " or ", isInside)
    case .atLeast(let count, let parts):
      return "at least \(count) of (\(parts.map(\.text).joined(separator: "; ")))"
    }
  }

  private static func claim(_ finding: Finding.ID, _ answers: [Answer.ID], isNot: Bool) -> String {
    let names = answers.map(\.text).joined(separator: ", ")
    return "\(finding) is \(isNot ? "not " : "")\(answers.count > 1 ? "any of " : "")\(names)"
  }

  private static func row(_ parts: [Predicate], _ sign: String, _ isInside: Bool) -> String {
    let text = parts.map { $0.text(inside: true) }.joined(separator: sign)
    return isInside ? "(\(text))" : text
  }
}

extension Expression {
  /// The arithmetic as it is written in a script.
  fileprivate var text: String {
    switch self {
    case .number(let number, let unit):
      let digits =
        number == number.rounded() && number.magnitude < 1e15
        ? String(Int(number)) : String(number)
      return unit.map { "\(digits) \($0)" } ?? digits
    case .finding(let finding): return finding.text
    case .score(let score): return score.text
    case .chance(let condition): return "chance of \(condition)"
    case .arithmetic(let left, let sign, let right):
      return "\(left.text) \(sign.rawValue) \(right.text)"
    }
  }
}
