/// Natural logarithm and exponential, the same bits on every machine.
///
/// A system's own may differ in the last digit from one machine to the next; beliefs must not.
enum Logarithm {
  /// The natural logarithm of a positive number; minus infinity for 0 and below.
  static func of(_ value: Double) -> Double {
    guard value > 0 else { return -.infinity }
    guard value.isFinite else { return .infinity }
    var exponent = value.exponent
    var significand = value.significand
    // Around 1 the series below is at its best.
    if significand > 1.414_213_562_373_095_1 {
      significand /= 2
      exponent += 1
    }
    let step = (significand - 1) / (significand + 1)
    let square = step * step
    var sum = 0.0
    var divisor = 23.0
    while divisor > 1 {
      sum = (sum + 1 / divisor) * square
      divisor -= 2
    }
    return Double(exponent) * ln2 + 2 * step * (1 + sum)
  }

  /// e to the power of a number; 0 far below and a large finite number far above.
  static func power(_ exponent: Double) -> Double {
    guard exponent > -700 else { return 0 }
    let limited = min(exponent, 700)
    let twos = (limited / ln2).rounded()
    let rest = limited - twos * ln2High - twos * ln2Low
    var sum = 1.0
    for step in parts.indices { sum = 1 + sum * rest * parts[step] }
    return Double(sign: .plus, exponent: Int(twos), significand: sum)
  }

  /// What each step of the series for the power divides by, the other way up: a division takes
  /// several times as long.
  private static let parts: [14 of Double] = [
    1 / 14, 1 / 13, 1 / 12, 1 / 11, 1 / 10, 1 / 9, 1 / 8, 1 / 7, 1 / 6, 1 / 5, 1 / 4, 1 / 3, 1 / 2,
    1,
  ]

  private static let ln2 = 0.693_147_180_559_945_3
  // ln 2 in two parts, so that taking many of them away loses no digits.
  private static let ln2High = 0.693_147_180_369_123_8
  private static let ln2Low = 1.908_214_929_270_587_7e-10
}
