/// Claims that are judged together, on every turn and several times.
///
/// Most can hold only after certain answers, of which none was given: they are not even looked at.
struct Claims: Sendable {
  private let claims: [Claim]
  /// The claims that may hold whatever was answered, a bit for each.
  private let alwaysJudged: [UInt64]
  /// The claims that each answer may make true, answer after answer.
  private let triggered: [Int32]
  /// Where those of each answer start, and where the last ones end.
  private let starts: [Int32]

  init(_ claims: [Claim], _ numbering: Numbering) {
    var triggered = numbering.names.map { _ in [Int32]() }
    var always = Array(repeating: UInt64(0), count: (claims.count + 63) / 64)
    for (place, claim) in claims.enumerated() {
      for answer in Set(claim.triggers ?? []) {
        triggered[answer].append(Int32(truncatingIfNeeded: place))
      }
      if claim.triggers == nil { always[place / 64] |= 1 << UInt64(place % 64) }
    }
    var starts: [Int32] = [0]
    for claims in triggered { starts.append(starts[starts.count - 1] + Int32(claims.count)) }
    self.claims = claims
    self.triggered = triggered.flatMap { $0 }
    self.starts = starts
    alwaysJudged = always
  }

  /// The places of the claims that hold, in order.
  func holding(in circumstances: Circumstances) -> [Int] {
    var judged = alwaysJudged
    for answer in circumstances.known.given {
      for place in Int(starts[answer])..<Int(starts[answer + 1]) {
        let claim = Int(triggered[place])
        judged[claim / 64] |= 1 << UInt64(claim % 64)
      }
    }
    var holding: [Int] = []
    for (word, bits) in judged.enumerated() {
      var bits = bits
      while bits != 0 {
        let claim = word * 64 + bits.trailingZeroBitCount
        bits &= bits - 1
        if circumstances.judge(claims[claim].nodes) { holding.append(claim) }
      }
    }
    return holding
  }
}
