/// What an amount measures: distance, time, distance for each time; nothing for a bare number.
struct Dimension: Hashable {
  private var powers: [Symbol: Int] = [:]

  /// The dimension of a bare number.
  static let bare = Dimension()

  init() {}

  init(_ symbol: Symbol) {
    powers = [symbol: 1]
  }

  var isBare: Bool { powers.isEmpty }

  func times(_ other: Dimension) -> Dimension { combined(other, 1) }

  func over(_ other: Dimension) -> Dimension { combined(other, -1) }

  private func combined(_ other: Dimension, _ sign: Int) -> Dimension {
    var result = self
    for (symbol, power) in other.powers {
      let sum = (result.powers[symbol] ?? 0) + sign * power
      result.powers[symbol] = sum == 0 ? nil : sum
    }
    return result
  }

  /// As an author would say it.
  func words(_ names: Names) -> String {
    guard !isBare else { return "a plain number" }
    return powers.sorted { names[$0.key] < names[$1.key] }
      .map { $0.value == 1 ? names[$0.key] : "\(names[$0.key])^\($0.value)" }
      .joined(separator: " times ")
  }
}
