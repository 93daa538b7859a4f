import DialogueModel

/// The little of a part of the body that reading needs; numbers are positions in the dialogue.
struct KnownPart: Sendable {
  /// The finding whose answers its places are.
  let finding: Int
  /// The answers that it may be when it is said alone.
  let alone: [Int]
  /// By place: the directions that narrow it to that place, and the answers that it then is.
  let places: [(directions: [Int], answers: [Int])]
  /// Said alone it lies in no one neighbourhood, as "leg" does.
  let isWide: Bool

  init(_ part: Part, _ dialogue: Dialogue, _ findings: [Finding.ID: Int]) {
    finding = findings[part.finding] ?? 0
    let answers = finding < dialogue.findings.count ? dialogue.findings[finding].answers : []
    func numbers(_ ids: [Answer.ID]) -> [Int] {
      ids.compactMap { id in answers.firstIndex { $0.id == id } }
    }
    alone = numbers(part.alone)
    places = part.places.map { place in
      let directions = dialogue.directions.indices.filter {
        place.directions.contains(dialogue.directions[$0].id)
      }
      return (directions, numbers(place.answers))
    }
    // "my leg" may be anywhere: its places lie in many neighbourhoods, or in none.
    let areas = Set(part.alone.map { id in answers.first { $0.id == id }?.area })
    isWide = answers.contains { $0.area != nil } && (areas == [nil] || areas.count > 3)
  }

  /// The place of the most directions; without any, what the part alone may be.
  func answers(_ said: [Int]) -> [Int] {
    var best: Int?
    for place in places.indices where places[place].directions.allSatisfy(said.contains) {
      if places[place].directions.count > best.map({ places[$0].directions.count }) ?? 0 {
        best = place
      }
    }
    return best.map { places[$0].answers } ?? alone
  }
}
