/// Red-flag rules that are judged together.
package struct Watch: Sendable {
  private let flags: [Flag]
  /// What makes the rules fire, one rule after the other.
  private let claims: Claims
  /// The rule of each claim, by its place in the dialogue.
  private let places: [Int]

  /// - Parameter places: which of a dialogue's rules these are.
  init(_ flags: [Flag], at places: [Int], _ numbering: Numbering) {
    self.flags = flags
    self.places = places.flatMap { place in flags[place].when.map { _ in place } }
    claims = Claims(places.flatMap { flags[$0].when }, numbering)
  }

  /// The rules that fire, by their places in the dialogue, in its order.
  package func up(in circumstances: Circumstances) -> [Int] {
    var up: [Int] = []
    for claim in claims.holding(in: circumstances) {
      let place = places[claim]
      guard up.last != place, !flags[place].isKeptDown(in: circumstances) else { continue }
      up.append(place)
    }
    return up
  }
}
