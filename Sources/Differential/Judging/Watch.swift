/// A row of red-flag rules that are judged together, on every turn and several times.
///
/// The answers that their claims ask for stand in one row, so that claims about answers which nobody
/// gave are passed over without a look at them.
package struct Watch: Sendable {
  private let flags: [Flag]
  /// The claims of all rules, one after the other.
  private let claims: [Claim]
  /// The rule of each claim, by its place in the dialogue.
  private let places: [Int]
  /// Where the answers of each claim end in the row of answers.
  private let ends: [Int]
  private let answers: [Int]
  /// The claim may hold though none of its answers was given.
  private let isAlwaysJudged: [Bool]

  /// - Parameter isWatched: whether a rule belongs into the row.
  init(_ flags: [Flag], where isWatched: (Flag) -> Bool) {
    let claims = flags.enumerated().filter { isWatched($0.element) }
      .flatMap { place, flag in flag.when.map { (place: place, claim: $0) } }
    self.flags = flags
    self.claims = claims.map(\.claim)
    places = claims.map(\.place)
    isAlwaysJudged = claims.map { $0.claim.unanswered != false }
    var ends: [Int] = []
    var answers: [Int] = []
    for (_, claim) in claims {
      answers += claim.answers
      ends.append(answers.count)
    }
    self.ends = ends
    self.answers = answers
  }

  /// The rules that fire, by their places in the dialogue, in its order.
  package func up(in circumstances: Circumstances) -> [Int] {
    var up: [Int] = []
    var answer = 0
    for (claim, end) in ends.enumerated() {
      var isLit = isAlwaysJudged[claim]
      while answer < end, !isLit {
        isLit = circumstances.known.affirms(answers[answer])
        answer += 1
      }
      answer = end
      guard isLit, up.last != places[claim], circumstances.holds(claims[claim]),
        !flags[places[claim]].isKeptDown(in: circumstances)
      else { continue }
      up.append(places[claim])
    }
    return up
  }
}
