import DialogueModel

extension PhraseFinder {
  /// Tries the words behind a gap, which may hold a few words but no end of a sentence.
  mutating func gap(_ state: Automaton.State, _ walk: Walk, widest: Int) {
    var walk = walk
    let hints = phrases.hints(state)
    var held = 0
    // A list of parts goes on: "my calf and ankle are swollen".
    var isList = walk.behindPart == Int32(walk.place)
    var sawListWord = false
    let first = walk.place
    let isWide = widest == Self.widestSpan
    // Whether the last denial that was passed over still waits for what it denies.
    var isDenying = false
    while walk.place < tokens.count, held <= widest, budget > 0, walk.place - walk.start < 40,
      walk.place - first <= Self.widestReach
    {
      budget -= 1
      let token = tokens[walk.place]
      // Nothing that is still to come leads on.
      guard hints & ahead[walk.place] != 0 else { return }
      let isPart = !isFindingSets && matches.isPart[walk.place]
      if token.before >= .comma {
        if isWide, held < 3, walk.place > first, token.before == .comma, isPlain(first..<walk.place)
        {
          overPause(state, walk)
        }
        guard isList, token.before == .comma, isPart || token.traits.contains(.side) else { return }
        sawListWord = true
      }
      if token.traits.contains(.parts) { return }
      take(state, walk)
      if token.traits.contains(.denies) {
        // "so sore I couldn't get up" denies what the speaker does.
        if isSpeakers(walk.place, from: first) { return }
        walk.isDeniedInside.toggle()
        isDenying = true
      } else if isDenying, !token.isPassing, !isPart, token.traits.isDisjoint(with: Self.denied) {
        // "a melon, and I can't bend it" denies something else.
        return
      }
      if token.isListWord || token.before == .slash || token.before == .plus { sawListWord = true }
      if isPart {
        if !(isList && sawListWord) { walk.otherPart = Int32(walk.place) }
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

  /// "hopped three times, nothing": what stands before the pause says nothing of its own.
  private func isPlain(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      !matches.isPart[$0]
        && tokens[$0].traits.isDisjoint(with: [.complaint, .denies, .and, .or, .noticing])
    }
  }

  /// "I can't" and "I never": the speaker stands before a denial.
  private func isSpeakers(_ denial: Int, from first: Int) -> Bool {
    (max(first, denial - 2)..<denial).contains {
      tokens[$0].traits.contains(.speaker) && !tokens[$0].traits.contains(.article)
    }
  }

  /// What may stand between a denial and what it denies.
  private static let denied: Vocabulary.WordTraits = [.noticing, .complaint, .and, .or, .side]

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
    walk.place = behindSide(walk.place)
    let first = walk.place
    while walk.place < tokens.count, walk.place - first < 4, budget > 0 {
      budget -= 1
      if walk.place > first, tokens[walk.place].before >= .comma { return }
      take(state, walk)
      guard tokens[walk.place].isFiller else { return }
      walk.place += 1
    }
  }

  /// "hop test, left leg, nothing": a stretch between pauses that only tells where is passed over.
  private func behindSide(_ first: Int) -> Int {
    var place = first
    var tellsWhere = false
    var others = 0
    while place < tokens.count, place == first || tokens[place].before < .comma {
      let isWhere = tokens[place].traits.contains(.side) || matches.isPart[place]
      if !isWhere, !tokens[place].isFiller { others += 1 }
      tellsWhere = tellsWhere || isWhere
      guard others == 0 || others == 1 && tellsWhere, place - first < 4 else { return first }
      place += 1
    }
    return tellsWhere && place < tokens.count && tokens[place].before == .comma ? place : first
  }

  /// Notes that a part was taken; "swollen calf and ankle" tells of both.
  func notePart(_ walk: inout Walk, from place: Int) {
    guard !isFindingSets, matches.isPart[place] else {
      walk.behindPart = -1
      return
    }
    walk.hasPart = true
    walk.behindPart = Int32(walk.place)
    guard walk.otherPart >= 0, walk.otherPart < Int32(place) else { return }
    var joins = false
    for between in Int(walk.otherPart + 1)..<(place + 1) {
      let token = tokens[between]
      if token.isListWord || token.before == .slash || token.before == .plus { joins = true }
      guard between == place || token.isListWord || token.traits.contains(.side) else { return }
    }
    if joins { walk.otherPart = -1 }
  }
}
