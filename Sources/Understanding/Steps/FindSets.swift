import DialogueModel

extension PhraseFinder {
  /// Finds the words of sets, parts and directions, from the end on: one may be made of others.
  mutating func findSets() {
    phrases = vocabulary.sets
    isFindingSets = true
    for start in tokens.indices.reversed() {
      budget = 300
      matches.begin(at: start)
      let walk = Walk(from: start)
      takeWord(0, walk)
      // Each set that is found here may begin another.
      var index = matches.indices(at: start).lowerBound
      while index < matches.indices(at: start).upperBound {
        let match = matches[index]
        takeSet(match, 0, walk)
        let sense = vocabulary.setSenses[Int(match.set)]
        if sense >= 0 { add(match, sense, at: start) }
        index += 1
      }
      offer(at: start)
    }
    isFindingSets = false
  }

  /// Notes what a token offers, now that all sets that begin at it are known.
  private mutating func offer(at place: Int) {
    for index in matches.indices(at: place) {
      offered[place] |= matches.hint(of: index)
    }
    ahead[place] = offered[place]
    if place + 1 < tokens.count, tokens[place + 1].before < .stop {
      ahead[place] |= ahead[place + 1]
    }
  }

  private mutating func add(_ match: SetMatch, _ sense: Int32, at start: Int) {
    found.append(
      Candidate(
        sense: sense, start: Int32(start), end: match.end, mask: match.mask,
        weight: match.weight, gapWords: match.gapWords, edits: match.edits,
        isDeniedInside: match.isDeniedInside, quantity: -1))
  }

  mutating func emitSets(_ state: Automaton.State, _ walk: Walk) {
    for place in phrases.senses(state) {
      let set = phrases.sense(at: place)
      matches.add(
        SetMatch(
          set: set, end: Int32(walk.place), mask: walk.mask, weight: walk.weight,
          gapWords: walk.gapWords, edits: walk.edits, isDeniedInside: walk.isDeniedInside),
        at: walk.start, isPart: vocabulary.isNarrowPart[Int(set)])
    }
  }
}
