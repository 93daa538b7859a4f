/// What each piece of testimony counted for each condition.
struct Ledger: Sendable {
  private let conditions: Int
  private let pieces: Int
  /// A row for each piece with a cell for each condition; 0 where it says nothing about it.
  private var weights: [Double]

  /// A ledger in which nothing counts yet.
  init(conditions: Int, pieces: Int) {
    self.conditions = conditions
    self.pieces = pieces
    weights = Array(repeating: 0, count: conditions * pieces)
  }

  /// Writes down what part of some weights a piece counts for the witnesses in a range.
  mutating func note(
    _ piece: Int, _ part: Double, of weights: [Double], from first: Int,
    for those: Range<Int>, _ witnesses: Witnesses
  ) {
    let row = piece * conditions
    var cells = self.weights.mutableSpan
    for (offset, place) in those.enumerated() {
      cells[row + witnesses.conditions[place]] = weights[first + offset] * part
    }
  }

  /// What a piece counted for or against a condition.
  subscript(piece: Int, for condition: Int) -> Double { weights[piece * conditions + condition] }

  /// Adds up for each condition all that counted.
  func add(to sums: inout [Double]) {
    let cells = weights.span
    var sums = sums.mutableSpan
    for piece in 0..<pieces {
      let row = piece * conditions
      for condition in 0..<conditions { sums[condition] += cells[row + condition] }
    }
  }

  /// Of the pieces with the same key the strongest `full` count whole for each condition, the
  /// others in part.
  mutating func dim(by keys: [Int], full: Int, rest: Double) {
    for (piece, key) in keys.enumerated() where keys.firstIndex(of: key) == piece {
      guard keys.count(where: { $0 == key }) > full else { continue }
      dim(keys.indices.filter { keys[$0] == key }, full: full, rest: rest)
    }
  }

  private mutating func dim(_ members: [Int], full: Int, rest: Double) {
    var strengths = members.map { _ in 0.0 }
    for condition in 0..<conditions {
      var speaking = 0
      for (place, piece) in members.enumerated() {
        strengths[place] = self[piece, for: condition].magnitude
        if strengths[place] > 0 { speaking += 1 }
      }
      // Most conditions name few of the findings that overlap.
      guard speaking > full else { continue }
      for (place, piece) in members.enumerated() where strengths[place] > 0 {
        var stronger = 0
        for other in members.indices
        where strengths[other] > strengths[place]
          || (strengths[other] == strengths[place] && other < place)
        {
          stronger += 1
        }
        if stronger >= full { weights[piece * conditions + condition] *= rest }
      }
    }
  }
}
