import DialogueModel

extension PhraseFinder {
  /// Tries the words behind a gap, which may hold a few words but no end of a sentence.
  mutating func gap(_ state: Automaton.State, _ walk: Walk, widest: Int) {
    var walk = walk
    var held = 0
    // A list of parts goes on: "my calf and ankle are swollen".
    var isList = walk.behindPart == walk.place
    var sawListWord = false
    let first = walk.place
    while walk.place < tokens.count, held <= widest, budget > 0, walk.place - walk.start < 40,
      walk.place - first <= Self.widestReach
    {
      budget -= 1
      let token = tokens[walk.place]
      let isPart = !isFindingSets && matches.isPart[walk.place]
      if token.before >= .comma {
        guard isList, token.before == .comma, isPart || token.traits.contains(.side) else { return }
        sawListWord = true
      }
      if token.traits.contains(.parts) { return }
      take(state, walk)
      if token.traits.contains(.denies) { walk.isDeniedInside.toggle() }
      if token.isListWord || token.before == .slash || token.before == .plus { sawListWord = true }
      if isPart {
        if !(isList && sawListWord) { walk.otherPart = walk.place }
      } else {
        if !token.isFiller, !token.isListWord, !token.traits.contains(.side) { isList = false }
      }
      if !token.isPassing, !(isPart && isList) {
        held += 1
        walk.gapWords += 1
      }
      walk.place += 1
    }
  }

  /// Whether a speaker stands there: "each week and I now limp" says two things.
  func beginsThought(_ place: Int) -> Bool {
    place < tokens.count && tokens[place].before < .comma
      && !tokens[place].traits.isDisjoint(with: [.speaker, .thirdPerson])
  }

  /// "hop, fine" and "half squat: nothing": the other side is all that stands behind a pause.
  mutating func overPause(_ state: Automaton.State, _ walk: Walk) {
    guard !walk.endsClause, walk.place < tokens.count, tokens[walk.place].before == .comma else {
      return
    }
    var walk = walk
    walk.endsClause = true
    walk.behindPart = -1
    let first = walk.place
    while walk.place < tokens.count, walk.place - first < 4, budget > 0 {
      budget -= 1
      if walk.place > first, tokens[walk.place].before >= .comma { return }
      take(state, walk)
      guard tokens[walk.place].isFiller else { return }
      walk.place += 1
    }
  }

  /// Notes that a part was taken; "swollen calf and ankle" tells of both.
  func notePart(_ walk: inout Walk, from place: Int) {
    guard !isFindingSets, matches.isPart[place] else {
      walk.behindPart = -1
      return
    }
    walk.hasPart = true
    walk.behindPart = walk.place
    guard walk.otherPart >= 0, walk.otherPart < place else { return }
    var joins = false
    for between in (walk.otherPart + 1)..<(place + 1) {
      let token = tokens[between]
      if token.isListWord || token.before == .slash || token.before == .plus { joins = true }
      guard between == place || token.isListWord || token.traits.contains(.side) else { return }
    }
    if joins { walk.otherPart = -1 }
  }
}
