import DialogueModel

/// Puts parts and directions together into places: "inside of my left shin", "knee, on the outside".
struct PlaceComposer {
  let passage: Passage
  let vocabulary: Vocabulary
  let tokens: [Token]
  private let chooser: PhraseChooser
  private var parts: [Found] = []
  private var directions: [Found] = []
  var sides: [SideFound] = []
  var heard: [Heard] = []
  /// By token: behind a word that leads to a landmark.
  private(set) var landmarks: Set<Int> = []
  /// By token: it is a word of a cause that is named.
  private(set) var isCause: [Bool]
  private(set) var postures: Set<Int> = []
  /// Behind words by which a cause is guessed or told.
  private(set) var guesses: [Int] = []
  private var notSides: [Range<Int>] = []
  /// What each part does in the message.
  private(set) var roles: [(part: Found, role: Role)] = []
  /// Sides that were said of a place.
  var spoken: [(side: Side, token: Int)] = []
  var used: [Bool]

  struct Found {
    var index: Int
    var candidate: Candidate
    /// An answer told without a part.
    var answer: (finding: Int, answers: [Int])?
    var groups: [[Found]] = []
    var start: Int { Int(candidate.start) }
    var end: Int { Int(candidate.end) }
  }

  struct SideFound {
    var side: Side
    var token: Int
  }

  init(_ passage: Passage, _ chooser: PhraseChooser) {
    self.passage = passage
    self.chooser = chooser
    vocabulary = passage.vocabulary
    tokens = passage.tokens
    used = Array(repeating: false, count: passage.tokens.count)
    isCause = used
  }

  mutating func run() {
    pick()
    guard !parts.isEmpty else { return }
    attachDirections()
    let roles = parts.map(role)
    self.roles = Array(zip(parts, roles))
    for (part, role) in zip(parts, roles) where role == .place { compose(part) }
    // What only says where another lies counts when no other was said.
    if heard.isEmpty {
      for (part, role) in zip(parts, roles) where role != .handled || isComplained(of: part) {
        compose(part)
      }
    }
    attachSides()
  }

  // MARK: Choosing

  /// Gives every token to the longest part, place or direction.
  private mutating func pick() {
    var order: [(key: UInt64, index: Int)] = []
    for (index, candidate) in passage.candidates.enumerated() {
      let kind: UInt64
      switch vocabulary.senses[Int(candidate.sense)] {
      case .part: kind = 3
      case .answer(let finding, _), .finding(let finding):
        guard vocabulary.places.isPlace[finding] else { continue }
        kind = 2
      case .direction: kind = 1
      case .grammar(let key):
        note(key, candidate)
        continue
      case .condition:
        for token in candidate.range where candidate.says(token) { isCause[token] = true }
        continue
      case .ifAsked, .notFinding, .name, .unit, .topic, .term, .offer: continue
      }
      // A gap makes a claim weaker than the same words in a row.
      let key =
        UInt64(candidate.weight) << 24 | UInt64(min(63, candidate.mask.nonzeroBitCount)) << 2
        | UInt64(31 - min(31, candidate.gapWords)) << 16
        | UInt64(31 - min(31, candidate.edits)) << 8 | kind
      order.append((key, index))
    }
    order.sort { $0.key != $1.key ? $0.key > $1.key : $0.index < $1.index }
    for (_, index) in order { take(passage.candidates[index]) }
    parts.sort { $0.start < $1.start }
    directions.sort { $0.start < $1.start }
    sides.removeAll { side in notSides.contains { $0.contains(side.token) } }
    sides.sort { $0.token < $1.token }
  }

  private mutating func note(_ key: Grammar.Key, _ candidate: Candidate) {
    let side: Side
    switch key {
    case .landmark:
      landmarks.insert(candidate.range.upperBound)
      return
    case .posture:
      postures.insert(candidate.range.upperBound)
      return
    case .worry, .otherPerson:
      guesses.append(candidate.range.upperBound)
      return
    case .notSide:
      if candidate.isClosed { notSides.append(candidate.range) }
      return
    case .left: side = .left
    case .right: side = .right
    case .bothSides: side = .both
    default: return
    }
    if sides.last?.token == Int(candidate.start) { sides.removeLast() }
    sides.append(SideFound(side: side, token: Int(candidate.start)))
  }

  private mutating func take(_ candidate: Candidate) {
    for token in candidate.range where candidate.says(token) && used[token] { return }
    let found: Found
    switch vocabulary.senses[Int(candidate.sense)] {
    case .part(let part):
      let finding = vocabulary.partFinding[part]
      if chooser.isTaken(candidate, for: finding) { return }
      // "both legs" and "swollen leg" tell of something else than where it hurts.
      if vocabulary.isWidePart[part], chooser.isOwned(candidate.range) { return }
      found = Found(index: part, candidate: candidate)
      parts.append(found)
    case .answer(let finding, let answer):
      if chooser.isTaken(candidate, for: finding) { return }
      // A part of the same words says the same, and takes directions.
      parts.append(Found(index: -1, candidate: candidate, answer: (finding, [answer])))
    case .finding(let finding):
      if chooser.isTaken(candidate, for: finding) { return }
      parts.append(Found(index: -1, candidate: candidate, answer: (finding, [])))
    case .direction(let direction):
      directions.append(Found(index: direction, candidate: candidate))
    case .ifAsked, .notFinding, .name, .unit, .topic, .term, .condition, .offer, .grammar: return
    }
    for token in candidate.range where candidate.says(token) { used[token] = true }
  }

  // MARK: Directions

  private mutating func attachDirections() {
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
      !isDirection(direction.start - 1)
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

  /// "my shins hurt when i run, dull ache along the inside": a direction that stands by itself later
  /// in the sentence narrows a part that is still open.
  private func isLaterClause(_ direction: Found, _ part: Found, _ between: Int) -> Bool {
    guard between > 0, between <= 16, part.groups.isEmpty, part.index >= 0, direction.start > 0,
      tokens[direction.start - 1].isFiller, tokens[direction.start].before < .comma,
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

  // MARK: Places

  private mutating func compose(_ part: Found) {
    if let answer = part.answer {
      hear(part, [], answer.finding, answer.answers, isGeneral: answer.answers.isEmpty)
      return
    }
    let known = vocabulary.dialogue.parts[part.index]
    let finding = vocabulary.partFinding[part.index]
    let groups = part.groups.isEmpty ? [[]] : part.groups
    for group in groups {
      let said = Set(group.map { vocabulary.dialogue.directions[$0.index].id })
      let answers = Self.answers(of: known, said)
      let places = answers.compactMap { vocabulary.answerIndex(finding, $0) }
      guard !places.isEmpty else { continue }
      // Both sides of a part are two places at once.
      hear(part, group, finding, places, isGeneral: false)
    }
  }

  /// The place of the most directions; without any, what the part alone may be.
  private static func answers(of part: Part, _ said: Set<Direction.ID>) -> [Answer.ID] {
    var best: Part.Place?
    for place in part.places where place.directions.isSubset(of: said) {
      if place.directions.count > best?.directions.count ?? 0 { best = place }
    }
    return best?.answers ?? part.alone
  }

  private mutating func hear(
    _ part: Found, _ group: [Found], _ finding: Int, _ answers: [Int], isGeneral: Bool
  ) {
    let all = group + [part]
    let start = all.map(\.start).min() ?? part.start
    let end = all.map(\.end).max() ?? part.end
    var new = Heard(
      finding: finding, answers: answers, start: start, end: end, mask: 0,
      weight: part.candidate.weight, isGeneral: isGeneral)
    for found in all {
      for token in found.candidate.range where found.candidate.says(token) && token - start < 64 {
        new.mask |= 1 << UInt64(token - start)
      }
      new.edits += Int(found.candidate.edits)
      new.weight &+= found.candidate.weight
    }
    new.isWide =
      part.index >= 0 && group.isEmpty && vocabulary.isWidePart[part.index]
      && answers.count > 1
    heard.append(new)
  }
}
