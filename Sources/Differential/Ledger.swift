/// What each piece of testimony counted for each condition, condition after condition.
///
/// Most pieces say nothing about most conditions; only those that do have a reason here.
struct Ledger: Sendable {
  private var reasons: [Reason]
  /// Where the reasons of each condition start, and where the last ones end.
  private let starts: [Int]
  /// Where the next reason of each condition goes.
  private var next: [Int]

  /// An empty ledger with room for as many reasons as conditions are named.
  init(for named: some Sequence<ArraySlice<Int>>, count: Int) {
    var starts = [Int](repeating: 0, count: count + 1)
    for conditions in named {
      for condition in conditions { starts[condition + 1] += 1 }
    }
    for condition in 0..<count { starts[condition + 1] += starts[condition] }
    self.starts = starts
    next = starts
    reasons = Array(repeating: Reason(piece: 0, weight: 0), count: starts[count])
  }

  /// Writes down what part of its weights a piece counts for some conditions.
  mutating func note(
    _ piece: Int, _ part: Double, of weights: ArraySlice<Double>, for conditions: ArraySlice<Int>
  ) {
    Self.note(piece, part, of: weights, for: conditions, in: &reasons, at: &next)
  }

  private static func note(
    _ piece: Int, _ part: Double, of weights: ArraySlice<Double>, for conditions: ArraySlice<Int>,
    in reasons: inout [Reason], at next: inout [Int]
  ) {
    var reasons = reasons.mutableSpan
    var next = next.mutableSpan
    for (condition, weight) in zip(conditions, weights) {
      reasons[next[condition]] = Reason(piece: piece, weight: weight * part)
      next[condition] += 1
    }
  }

  /// What counted for or against a condition.
  func reasons(of condition: Int) -> ArraySlice<Reason> {
    reasons[places(of: condition)]
  }

  private func places(of condition: Int) -> Range<Int> {
    starts[condition]..<starts[condition + 1]
  }

  /// Adds up for each condition all that counted.
  func add(to sums: inout [Double]) {
    for condition in sums.indices {
      for place in places(of: condition) { sums[condition] += reasons[place].weight }
    }
  }

  /// Of the pieces with the same key the strongest `full` count whole for each condition, the
  /// others in part.
  mutating func dim(by keys: [Int], full: Int, rest: Double) {
    let isCrowded = keys.map { key in keys.count { $0 == key } > full }
    guard isCrowded.contains(true) else { return }
    var dimmed: [Int] = []
    for condition in 0..<starts.count - 1 {
      let places = places(of: condition)
      guard places.count > full else { continue }
      for place in places
      where isCrowded[reasons[place].piece] && countStronger(place, places, keys) >= full {
        dimmed.append(place)
      }
    }
    for place in dimmed { reasons[place].weight *= rest }
  }

  /// How many pieces of the same key weigh more; of two that weigh the same the first does.
  private func countStronger(_ place: Int, _ places: Range<Int>, _ keys: [Int]) -> Int {
    let key = keys[reasons[place].piece]
    let strength = reasons[place].weight.magnitude
    var stronger = 0
    for other in places where keys[reasons[other].piece] == key {
      let weight = reasons[other].weight.magnitude
      if weight > strength || weight == strength && other < place { stronger += 1 }
    }
    return stronger
  }

  /// Puts the reasons of each condition in order, strongest first; ties in the order of the pieces.
  mutating func sort() {
    let starts = starts
    var reasons = reasons.mutableSpan
    for condition in 0..<starts.count - 1 {
      let first = starts[condition]
      for place in first..<starts[condition + 1] {
        let reason = reasons[place]
        let strength = reason.weight.magnitude
        var free = place
        while free > first, reasons[free - 1].weight.magnitude < strength {
          reasons[free] = reasons[free - 1]
          free -= 1
        }
        reasons[free] = reason
      }
    }
  }
}
