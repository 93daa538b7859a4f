import DialogueModel

/// How amounts are written, the same on every machine.
enum Amounts {
  /// A quantity as digits: "42", "2.5", "2-3".
  static func plain(_ quantity: Quantity) -> String {
    let low = number(quantity.value)
    guard let upper = quantity.upper, upper != quantity.value else { return low }
    return "\(low)-\(number(upper))"
  }

  /// A number with one decimal at most, and none where it is whole.
  static func number(_ value: Double) -> String {
    guard value.isFinite else { return "?" }
    // Beyond this a Double holds no tenths anyway, and Int would overflow.
    guard value.magnitude < 1e12 else { return "\(value)" }
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let whole = tenths.magnitude / 10
    let rest = tenths.magnitude % 10
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
