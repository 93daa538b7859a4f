/// Which claims one further answer may make true.
///
/// A claim asks for several things at once. One answer brings it about only where all but one of
/// them are there already, as they are of few claims; the others are not even looked at.
struct Reach: Sendable {
  /// What a claim lacks.
  struct Lack {
    /// The claim, by place.
    let claim: Int
    /// The answers of which one would have to be given; absent where all that it asks for is there.
    let answers: [Int]?
  }

  /// The parts of each claim, a bit for each.
  private let parts: [UInt32]
  private let answersOfParts: [[[Int]]]
  /// The most parts of each claim that one answer brings about.
  private let mostAtOnce: [Int]
  /// The claims that each answer bears on, answer after answer, and the parts that it brings about.
  private let borne: [(claim: Int32, parts: UInt32)]
  /// Where those of each answer start, and where the last ones end.
  private let starts: [Int32]

  init(_ claims: [Claim], _ numbering: Numbering) {
    // Parts beyond the bits are taken to be there: trying the answers tells that they are not.
    answersOfParts = claims.map { Array($0.parts.prefix(UInt32.bitWidth)) }
    parts = answersOfParts.map { UInt32(truncatingIfNeeded: (UInt64(1) << $0.count) - 1) }
    var borne = numbering.names.map { _ in [(claim: Int32, parts: UInt32)]() }
    var mostAtOnce = claims.map { _ in 0 }
    for (claim, parts) in answersOfParts.enumerated() {
      var bits: [Int: UInt32] = [:]
      for (place, answers) in parts.enumerated() {
        for answer in answers { bits[answer, default: 0] |= 1 << UInt32(place) }
      }
      for (answer, bits) in bits {
        borne[answer].append((Int32(truncatingIfNeeded: claim), bits))
        mostAtOnce[claim] = max(mostAtOnce[claim], bits.nonzeroBitCount)
      }
    }
    var starts: [Int32] = [0]
    for claims in borne { starts.append(starts[starts.count - 1] + Int32(claims.count)) }
    self.mostAtOnce = mostAtOnce
    self.borne = borne.flatMap { $0 }
    self.starts = starts
  }

  /// The claims that may be no more than one answer away, in order.
  func near(_ known: Known) -> [Lack] {
    var missing = parts
    for answer in known.given {
      for place in Int(starts[answer])..<Int(starts[answer + 1]) {
        missing[Int(borne[place].claim)] &= ~borne[place].parts
      }
    }
    var near: [Lack] = []
    near.reserveCapacity(missing.count)
    for (claim, missing) in missing.enumerated()
    where missing.nonzeroBitCount <= mostAtOnce[claim] {
      let first = missing.trailingZeroBitCount
      near.append(
        Lack(claim: claim, answers: missing == 0 ? nil : answersOfParts[claim][first]))
    }
    return near
  }
}
