import DialogueModel

extension PlaceComposer {
  /// Gives each direction to the part that it narrows.
  mutating func attachDirections() {
    var next = 0
    for direction in directions {
      while next < parts.count, parts[next].start < direction.end { next += 1 }
      if next < parts.count, leads(direction, to: parts[next]) {
        attach(direction, to: next, isBefore: true)
      } else if next > 0, follows(direction, parts[next - 1]) {
        attach(direction, to: next - 1, isBefore: false)
      }
    }
  }

  /// "inner side of my left knee": only words that join may stand between.
  private func leads(_ direction: Found, to part: Found) -> Bool {
    guard part.start - direction.end <= 6 else { return false }
    var needsOf = tokens[direction.end - 1].traits.contains(.noun)
    for place in direction.end..<part.start {
      let token = tokens[place]
      guard token.before < .comma else { return false }
      if token.traits.contains(.of) {
        needsOf = false
      } else if isSide(place) || isDirection(place) || token.isListWord {
        continue
      } else if !token.isFiller || needsOf {
        return false
      }
    }
    return tokens[part.start].before < .comma
  }

  /// "my knee hurts on the outside", "the knee and behind it".
  private func follows(_ direction: Found, _ part: Found) -> Bool {
    let between = direction.start - part.end
    if between < 0 { return false }
    if between <= 24, pointsBack(direction) {
      return true
    }
    if isLaterClause(direction, part, between) { return true }
    guard between <= 5, direction.start > 0,
      !passage.hasBreak(.stop, within: part.end - 1..<direction.end)
    else { return false }
    // A direction that leads to some other word is not about the part.
    let last = tokens[direction.start - 1]
    let isNoun = tokens[direction.end - 1].traits.contains(.noun)
    if between == 0, isNoun, tokens[direction.start].before < .dash { return false }
    if between > 0, !last.isFiller, tokens[direction.start].before < .comma,
      !isDirection(direction.start - 1), !isComplainedOf(direction)
    {
      return false
    }
    if direction.end < tokens.count, tokens[direction.end].traits.contains(.of),
      tokens[direction.end].before < .comma, isNoun
    {
      return false
    }
    var words = 0
    for place in part.end..<direction.start where !tokens[place].isFiller { words += 1 }
    return words <= 2
  }

  /// "my shin hurts inside edge": right behind the complaint, at the end of what is said.
  private func isComplainedOf(_ direction: Found) -> Bool {
    tokens[direction.start - 1].traits.contains(.complaint)
      && (direction.end == tokens.count || tokens[direction.end].before >= .comma)
  }

  /// "my shins hurt when i run, dull ache along the inside": a direction that stands by itself later
  /// in the sentence narrows a part that is still open.
  private func isLaterClause(_ direction: Found, _ part: Found, _ between: Int) -> Bool {
    guard between > 0, between <= 16, part.groups.isEmpty, part.index >= 0, direction.start > 0,
      tokens[direction.start].before < .comma
        ? tokens[direction.start - 1].isFiller
        // "my shin hurts, 3 weeks, inside edge": in a list of parts a bare "back" is another part.
        : direction.end - direction.start > 1,
      direction.end == tokens.count || tokens[direction.end].before >= .comma,
      !passage.hasBreak(.stop, within: part.end - 1..<direction.end)
    else { return false }
    let name = vocabulary.dialogue.directions[direction.index].id
    return vocabulary.dialogue.parts[part.index].places.contains { $0.directions == [name] }
  }

  /// "behind it", "on the outside of it".
  private func pointsBack(_ direction: Found) -> Bool {
    var place = direction.end
    while place < tokens.count, place < direction.end + 3, tokens[place].before < .comma {
      if tokens[place].traits.contains(.pronoun) { return true }
      guard tokens[place].isFiller else { return false }
      place += 1
    }
    return false
  }

  private mutating func attach(_ direction: Found, to index: Int, isBefore: Bool) {
    if let last = parts[index].groups.last?.last, continues(last, direction, parts[index]) {
      parts[index].groups[parts[index].groups.count - 1].append(direction)
    } else {
      parts[index].groups.append([direction])
    }
  }

  /// Directions that narrow the same place, and are not a list of places.
  private func continues(_ first: Found, _ second: Found, _ part: Found) -> Bool {
    for place in first.end..<second.start where place < part.start || place >= part.end {
      if tokens[place].isListWord || tokens[place].before == .plus { return false }
    }
    return tokens[second.start].before != .plus
  }
}
