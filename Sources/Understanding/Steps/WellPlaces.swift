import DialogueModel

extension Listener {
  /// A place of which is said that nothing is wrong there.
  struct WellPlace {
    /// What is said of it.
    var thought: Range<Int>
    /// The words that say so.
    var trigger: Range<Int>
    /// Pain is denied there, and not only called well.
    var isDenied: Bool
  }

  /// The places that are said to be well: "no pain in the thigh", "my calf is grand now".
  ///
  /// "the knee doesn't hurt when I walk" says more, and leaves the knee the place.
  func wellPlaces(_ scope: Scope) -> [WellPlace] {
    let wells = grammar.filter { $0.key == .well }.map(\.candidate.range)
    guard !wells.isEmpty || passage.tokens.contains(where: { $0.traits.contains(.denies) }) else {
      return []
    }
    let isPain = pains()
    return heard.compactMap { item in
      guard vocabulary.places.isPlace[item.finding] else { return nil }
      var end = item.head + 1
      while item.says(end) { end += 1 }
      let thought = thought(around: item.head..<end)
      if let trigger = painDenied(in: thought, item, isPain) {
        return WellPlace(thought: thought, trigger: trigger, isDenied: true)
      }
      let well = wells.first { isSaid(well: $0, of: item.head..<end, in: thought, scope) }
      return well.map { WellPlace(thought: thought, trigger: $0, isDenied: false) }
    }
  }

  /// The denial, where nothing but a denial of pain is said of a place.
  private func painDenied(
    in thought: Range<Int>, _ item: Heard, _ isPain: [Bool]
  ) -> Range<Int>? {
    var denial: Int?
    var complaints = 0
    for place in thought where !item.says(place) {
      let traits = passage.tokens[place].traits
      if !traits.isDisjoint(with: [.denies, .no]) {
        guard denial == nil else { return nil }
        denial = place
      } else if traits.contains(.complaint) {
        guard isPain[place] else { return nil }
        complaints += 1
      } else if !passage.tokens[place].isPassing, traits.isDisjoint(with: [.side, .noticing]) {
        return nil
      }
    }
    guard let denial, complaints == 1 else { return nil }
    return denial..<(denial + 1)
  }

  /// By token: as a word of complaint it is pain in general, or nothing that was heard.
  private func pains() -> [Bool] {
    let count = passage.tokens.count
    var isSaid = Array(repeating: false, count: count)
    var isGeneral = isSaid
    for item in heard {
      for token in item.start..<min(item.end, count) where item.says(token) {
        isSaid[token] = true
        if vocabulary.findings[item.finding].deniedAlone { isGeneral[token] = true }
      }
    }
    return (0..<count).map { !isSaid[$0] || isGeneral[$0] }
  }

  /// Only small words stand between a place and what calls it well, and behind that.
  private func isSaid(
    well: Range<Int>, of part: Range<Int>, in thought: Range<Int>, _ scope: Scope
  ) -> Bool {
    guard well.lowerBound >= part.upperBound, well.upperBound <= thought.upperBound,
      !well.contains(where: { scope.isDecoy[$0] })
    else { return false }
    let around =
      Array(part.upperBound..<well.lowerBound) + Array(well.upperBound..<thought.upperBound)
    return around.allSatisfy {
      let token = passage.tokens[$0]
      return token.isPassing && !token.traits.contains(.denies)
    }
  }

  /// "the other knee is perfect": the place of something that is heard to be well is no place of the
  /// pain.
  func isWellThere(_ item: Heard, _ scope: Scope) -> Bool {
    guard vocabulary.places.isPlace[item.finding] else { return false }
    var place = item.end
    while place < passage.tokens.count, place - item.end < 4,
      passage.tokens[place].before < .comma
    {
      if scope.isWellSaid[place] { return true }
      guard passage.tokens[place].traits.isDisjoint(with: [.complaint, .parts]) else {
        return false
      }
      place += 1
    }
    return false
  }
}
