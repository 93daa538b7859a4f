package import DialogueModel

/// Numbers of the script at values that are tried together.
package struct Trial: Hashable, Sendable {
  /// In the order in which they were named; none is the script as it stands.
  package let values: [Value]

  package init(values: [Value]) {
    self.values = values
  }

  package struct Value: Hashable, Sendable {
    package let setting: Setting
    package let value: Double
  }

  /// The dialogue at these values.
  package func applied(to dialogue: Dialogue) -> Dialogue {
    var changed = dialogue
    for value in values { value.setting.set(to: value.value, in: &changed) }
    return changed
  }

  /// Every combination of the values of each setting, after the script as it stands.
  ///
  /// Each choice reads `priors-count=30%,50%`.
  package static func every(of choices: [String]) throws(Unreadable) -> [Trial] {
    var trials: [[Value]] = [[]]
    for choice in choices {
      let values = try values(of: choice)
      trials = trials.flatMap { trial in values.map { trial + [$0] } }
    }
    return (choices.isEmpty ? [] : [Trial(values: [])]) + trials.map(Trial.init)
  }

  /// A choice that names no setting or no values.
  package struct Unreadable: Error, Hashable, CustomStringConvertible {
    package let choice: String
    package var description: String {
      "`\(choice)` is not a setting with its values; write `priors-count=30%,50%`, with one of "
        + Setting.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }

  private static func values(of choice: String) throws(Unreadable) -> [Value] {
    let halves = choice.split(separator: "=", maxSplits: 1)
    guard halves.count == 2, let setting = Setting(rawValue: String(halves[0])) else {
      throw Unreadable(choice: choice)
    }
    var values: [Value] = []
    for word in halves[1].split(separator: ",") {
      let isPercent = word.last == "%"
      guard let number = Double(isPercent ? word.dropLast() : word), number.isFinite, number >= 0
      else { throw Unreadable(choice: choice) }
      values.append(Value(setting: setting, value: isPercent ? number / 100 : number))
    }
    guard !values.isEmpty else { throw Unreadable(choice: choice) }
    return values
  }

  /// The values as they were named.
  package var name: String {
    guard !values.isEmpty else { return "as the script has it" }
    return values.map { "\($0.setting.rawValue)=\($0.value.short)" }.joined(separator: " ")
  }
}

extension Double {
  /// At most four digits behind the point, and no more than are needed.
  var short: String {
    let digits = (self * 10_000).rounded() / 10_000
    return digits == digits.rounded() ? String(Int(digits)) : String(digits)
  }
}
