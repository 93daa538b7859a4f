import DialogueModel

extension PlaceComposer {
  /// Gives each side that was said to the place it was said of.
  mutating func attachSides() {
    var index = 0
    // "both sides of my knee" are directions.
    sides.removeAll { used[$0.token] }
    for place in sides.indices {
      let side = sides[place]
      while index < heard.count, heard[index].start <= side.token, heard[index].end <= side.token {
        index += 1
      }
      if let target = target(of: side, near: index) {
        heard[target].side = heard[target].side == nil ? side.side : heard[target].side
        spoken.append((side.side, side.token))
      }
    }
  }

  private func target(of side: SideFound, near index: Int) -> Int? {
    // "inside of my left shin": the side stands within the place.
    for candidate in max(0, index - 1)..<min(heard.count, index + 2) {
      let place = heard[candidate]
      if place.start <= side.token, side.token < place.end { return candidate }
      if place.start > side.token, isAdjective(side, before: place.start) { return candidate }
    }
    if index > 0 {
      let place = heard[index - 1]
      if side.token >= place.end, side.token - place.end <= 4, isAfter(side, place.end) {
        return index - 1
      }
    }
    return nil
  }

  private func isAdjective(_ side: SideFound, before start: Int) -> Bool {
    guard start - side.token <= 4 else { return false }
    var other = 0
    for place in (side.token + 1)..<max(start, side.token + 1) {
      guard tokens[place].before < .comma else { return false }
      if isDirection(place) { continue }
      if tokens[place].isFiller {
        if side.side != .both { return false }
      } else {
        other += 1
      }
    }
    // "two thirds of the shin" are no two shins.
    return other <= (side.side == .both ? 0 : 1) && tokens[start].before < .comma
  }

  private func isAfter(_ side: SideFound, _ end: Int) -> Bool {
    guard !passage.hasBreak(.stop, within: end - 1..<side.token + 1) else { return false }
    if isOnSide(side, end) { return true }
    for place in end..<side.token where !tokens[place].isFiller { return false }
    let isApart = tokens[side.token].before >= .dash
    return isApart || side.token > end || side.token + 1 == tokens.count
  }

  /// "my calf hurts on the left".
  private func isOnSide(_ side: SideFound, _ end: Int) -> Bool {
    guard side.token - end >= 2, side.token - end <= 5,
      !passage.hasBreak(.comma, within: end..<side.token + 1),
      tokens[side.token - 1].traits.contains(.article), tokens[side.token - 2].isFiller
    else { return false }
    return side.token + 1 == tokens.count || tokens[side.token + 1].before >= .comma
      || tokens[side.token + 1].isListWord
  }

  func isSide(_ place: Int) -> Bool {
    tokens[place].traits.contains(.side)
  }

  func isDirection(_ place: Int) -> Bool {
    used[place] && tokens[place].traits.contains(.content)
  }
}
