import DialogueModel

extension PlaceComposer {
  /// What a part of the body does in what is said.
  enum Role {
    /// Where it hurts.
    case place
    /// It only says where something else lies, or names a cause.
    case landmark
    /// Another part leads to it: "from the hip to the knee".
    case goal
    /// Something is done with it: "pull the toes up", "stand on one leg".
    case handled
  }

  func role(of part: Found) -> Role {
    if isHandled(part) || isAnothers(part) { return .handled }
    if isGoal(part) { return .goal }
    return isLandmark(part) || isNamedCause(part) ? .landmark : .place
  }

  /// "hurts when I press the shin": the words around the part tell of pain.
  func isComplained(of part: Found) -> Bool {
    guard let clause = passage.clause(of: part.start) else { return false }
    return clause.contains { tokens[$0].traits.contains(.complaint) }
  }

  /// "three fingers up from the ankle", "as far as the knee".
  private func isLandmark(_ part: Found) -> Bool {
    guard part.groups.isEmpty else { return false }
    guard !landmarks.isEmpty else { return false }
    var place = part.start
    while !landmarks.contains(place) {
      guard place > 0, tokens[place].before < .comma,
        tokens[place - 1].isFiller || isSide(place - 1)
      else { return false }
      place -= 1
    }
    return true
  }

  /// "down the back of the thigh to the knee": the second part is only where it ends.
  private func isGoal(_ part: Found) -> Bool {
    guard part.groups.isEmpty else { return false }
    var place = part.start
    while place > 0, tokens[place].before < .comma, part.start - place < 4 {
      place -= 1
      if tokens[place].traits.contains(.goal) {
        // "up to the calf"
        while place > 0, tokens[place].before < .comma, tokens[place - 1].isPassing { place -= 1 }
        return place > 0 && isPartWord[place - 1] && tokens[place].before < .comma
      }
      guard tokens[place].traits.contains(.article) || isSide(place) else { return false }
    }
    return false
  }

  /// "my physio says it's shin splints".
  private func isNamedCause(_ part: Found) -> Bool {
    guard part.candidate.range.allSatisfy({ isCause[$0] || !part.candidate.says($0) }),
      let clause = passage.clause(of: part.start)
    else { return false }
    return guesses.contains { clause.contains($0 - 1) && $0 <= part.start }
  }

  /// The nearest word with meaning before the part is what is done with it.
  private func isHandled(_ part: Found) -> Bool {
    var place = part.groups.joined().map(\.start).min().map { min($0, part.start) } ?? part.start
    var steps = 0
    while place > 0, tokens[place].before < .comma, steps < 6 {
      if postures.contains(place) { return true }
      place -= 1
      steps += 1
      let traits = tokens[place].traits
      if traits.contains(.handling) { return !isBeyond(place) && hasObject(place, part) }
      guard tokens[place].isPassing || isSide(place) || isDirection(place),
        !traits.contains(.complaint), !tokens[place].isListWord
      else { return false }
    }
    return false
  }

  /// "caught by a knee": what did it is no part of the speaker.
  private func isAnothers(_ part: Found) -> Bool {
    var place = part.start
    while place > 0, tokens[place].before < .comma, part.start - place < 3 {
      place -= 1
      if tokens[place].traits.contains(.times) { return place + 1 < part.start }
      guard tokens[place].traits.contains(.article), !tokens[place].traits.contains(.speaker) else {
        return false
      }
    }
    return false
  }

  /// "press the shin", and not "a pinch in the knee".
  private func hasObject(_ verb: Int, _ part: Found) -> Bool {
    guard tokens[verb].traits.contains(.touching) else { return true }
    let next = verb + 1
    return next == part.start || tokens[next].traits.contains(.article) || isSide(next)
      || isDirection(next)
  }

  /// "cannot bend my knee" tells where it is.
  private func isBeyond(_ verb: Int) -> Bool {
    var place = verb
    while place > 0, tokens[place].before < .comma, verb - place < 4 {
      place -= 1
      if tokens[place].traits.contains(.denies) { return true }
    }
    return false
  }
}
