import DialogueModel

/// Puts parts and directions together into places: "inside of my left shin", "knee, on the outside".
struct PlaceComposer: ~Copyable {
  let passage: Passage
  let vocabulary: Vocabulary
  let tokens: [Token]
  let chooser: PhraseChooser
  var parts: [Found] = []
  private(set) var directions: [Found] = []
  var sides: [SideFound] = []
  /// All sides that were named, of places or not.
  private(set) var named: [SideFound] = []
  var heard: [Heard] = []
  /// By token: behind a word that leads to a landmark.
  private(set) var landmarks: Set<Int> = []
  /// By token: it is a word of a cause that is named.
  private(set) var isCause: [Bool]
  /// By token: it names a part, whatever it is said of.
  private(set) var isPartWord: [Bool]
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

  init(_ passage: Passage, _ chooser: consuming PhraseChooser) {
    self.passage = passage
    self.chooser = chooser
    vocabulary = passage.vocabulary
    tokens = passage.tokens
    used = Array(repeating: false, count: passage.tokens.count)
    isCause = used
    isPartWord = used
  }

  mutating func run() {
    pick()
    guard !parts.isEmpty else { return }
    attachDirections()
    let roles = parts.map { role(of: $0) }
    self.roles = Array(zip(parts, roles))
    for (part, role) in zip(parts, roles) where role == .place { compose(part) }
    // What only says where another lies counts when no other was said; "from the hip to the knee"
    // begins at the hip.
    if heard.isEmpty, roles.contains(.goal) {
      for (part, role) in zip(parts, roles) where role == .landmark { compose(part) }
    }
    if heard.isEmpty {
      for (part, role) in zip(parts, roles)
      where role != .goal && (role != .handled || isComplained(of: part)) {
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
      case .part:
        kind = 3
        for token in candidate.range where candidate.says(token) { isPartWord[token] = true }
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
      case .ifAsked, .ifAlone, .notFinding, .name, .unit, .topic, .term, .offer: continue
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
    named = sides
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
      let finding = vocabulary.parts[part].finding
      if chooser.isTaken(candidate, for: finding) { return }
      // "both legs" and "swollen leg" tell of something else than where it hurts.
      if vocabulary.parts[part].isWide, chooser.isOwned(candidate.range) { return }
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
    case .ifAsked, .ifAlone, .notFinding, .name, .unit, .topic, .term, .condition, .offer, .grammar:
      return
    }
    for token in candidate.range where candidate.says(token) { used[token] = true }
  }

  // MARK: Places

  private mutating func compose(_ part: Found) {
    if let answer = part.answer {
      hear(part, [], answer.finding, answer.answers, isGeneral: answer.answers.isEmpty)
      return
    }
    let finding = vocabulary.parts[part.index].finding
    // Both sides of a part are two places at once.
    for group in part.groups.isEmpty ? [[]] : part.groups {
      let places = vocabulary.parts[part.index].answers(group.map { $0.index })
      if !places.isEmpty { hear(part, group, finding, places, isGeneral: false) }
    }
  }

  private mutating func hear(
    _ part: Found, _ group: [Found], _ finding: Int, _ answers: [Int], isGeneral: Bool
  ) {
    var new = Heard(
      finding: finding, answers: answers, start: part.start, end: part.end, mask: 0,
      weight: part.candidate.weight, isGeneral: isGeneral)
    for found in group {
      new.start = min(new.start, found.start)
      new.end = max(new.end, found.end)
    }
    for found in group { Self.add(found.candidate, to: &new) }
    Self.add(part.candidate, to: &new)
    new.isWide =
      part.index >= 0 && group.isEmpty && vocabulary.parts[part.index].isWide
      && answers.count > 1
    heard.append(new)
  }

  private static func add(_ candidate: Candidate, to heard: inout Heard) {
    for token in candidate.range where candidate.says(token) && token - heard.start < 64 {
      heard.mask |= 1 << UInt64(token - heard.start)
    }
    heard.edits += Int(candidate.edits)
    heard.weight &+= candidate.weight
  }
}
