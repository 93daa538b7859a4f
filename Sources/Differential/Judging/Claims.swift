/// Claims that are judged together, on every turn and several times.
///
/// Most can hold only after certain answers, of which none was given: they are not even looked at.
struct Claims: Sendable {
  private let claims: [Claim]
  /// By claim, whether it may hold whatever was answered.
  private let isAlwaysJudged: [Bool]
  /// The claims that each answer may make true, answer after answer.
  private let triggered: [Int32]
  /// Where those of each answer start, and where the last ones end.
  private let starts: [Int32]

  init(_ claims: [Claim], _ numbering: Numbering) {
    var triggered = numbering.names.map { _ in [Int32]() }
    for (place, claim) in claims.enumerated() {
      for answer in Set(claim.triggers ?? []) {
        triggered[answer].append(Int32(truncatingIfNeeded: place))
      }
    }
    var starts: [Int32] = [0]
    for claims in triggered { starts.append(starts[starts.count - 1] + Int32(claims.count)) }
    self.claims = claims
    self.triggered = triggered.flatMap { $0 }
    self.starts = starts
    isAlwaysJudged = claims.map { $0.triggers == nil }
  }

  /// The places of the claims that hold, in order.
  func holding(in circumstances: Circumstances) -> [Int] {
    var isJudged = isAlwaysJudged
    for answer in circumstances.known.given {
      for place in starts[answer]..<starts[answer + 1] {
        isJudged[Int(triggered[Int(place)])] = true
      }
    }
    var holding: [Int] = []
    for place in claims.indices where isJudged[place] && circumstances.judge(claims[place].nodes) {
      holding.append(place)
    }
    return holding
  }
}
