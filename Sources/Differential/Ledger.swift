/// What each piece of testimony counted for each condition.
struct Ledger: Sendable {
  private let conditions: Int
  private let pieces: Int
  /// The pieces of one condition after those of another; 0 where a piece says nothing about it.
  private var weights: [Double]

  /// A ledger in which nothing counts yet.
  init(conditions: Int, pieces: Int) {
    self.conditions = conditions
    self.pieces = pieces
    weights = Array(repeating: 0, count: conditions * pieces)
  }

  /// Writes down what part of its weights a piece counts for some conditions.
  mutating func note(
    _ piece: Int, _ part: Double, of weights: ArraySlice<Double>, for conditions: ArraySlice<Int>
  ) {
    let pieces = pieces
    var cells = self.weights.mutableSpan
    for (condition, weight) in zip(conditions, weights) {
      cells[condition * pieces + piece] = weight * part
    }
  }

  /// What counted for or against a condition, in the order of the pieces.
  func reasons(for condition: Int) -> ArraySlice<Double> {
    weights[condition * pieces..<(condition + 1) * pieces]
  }

  /// Adds up for each condition all that counted.
  func add(to sums: inout [Double]) {
    var cell = 0
    for condition in 0..<conditions {
      var sum = sums[condition]
      for _ in 0..<pieces {
        sum += weights[cell]
        cell += 1
      }
      sums[condition] = sum
    }
  }

  /// Of the pieces with the same key the strongest `full` count whole for each condition, the
  /// others in part.
  mutating func dim(by keys: [Int], full: Int, rest: Double) {
    for piece in keys.indices where keys.firstIndex(of: keys[piece]) == piece {
      let members = keys.indices.filter { keys[$0] == keys[piece] }
      if members.count > full { dim(members, full: full, rest: rest) }
    }
  }

  private mutating func dim(_ members: [Int], full: Int, rest: Double) {
    var strengths = members.map { _ in 0.0 }
    for condition in 0..<conditions {
      let row = condition * pieces
      for (place, piece) in members.enumerated() {
        strengths[place] = weights[row + piece].magnitude
      }
      for (place, piece) in members.enumerated() where strengths[place] > 0 {
        var stronger = 0
        for other in members.indices
        where strengths[other] > strengths[place]
          || (strengths[other] == strengths[place] && other < place)
        {
          stronger += 1
        }
        if stronger >= full { weights[row + piece] *= rest }
      }
    }
  }
}
