import DialogueModel

/// Walks the automaton from every token; each walk is bounded, so the whole is linear.
struct PhraseFinder: ~Copyable {
  /// Words that a gap may hold.
  static let widestGap = 4
  /// Words that may stand between the sides of a phrase that come in any order.
  static let widestSpan = 6
  /// Words that a gap may hold with the small ones.
  static let widestReach = 11
  /// Words without meaning that may stand between two words of a phrase.
  private static let mostFillers = 3

  let tokens: [Token]
  let vocabulary: Vocabulary
  /// What is walked: the phrases, or those of sets.
  var phrases: Automaton
  private let senses: [Sense]
  let quantities: [QuantitySpan]
  private let quantityAt: [Int32]
  let asked: AskedSenses
  /// Something is told besides numbers; "sorry, 54" has to wait for what it corrects.
  let saysMore: Bool
  var isFindingSets = false
  var matches: SetMatches
  /// By token: the hints of its word, of the sets that begin at it and of its quantity.
  var offered: [UInt64]
  /// By token: what it and all behind it offer, up to the end of the sentence.
  var ahead: [UInt64]
  var found: [Candidate] = []
  /// Steps left for the walk from the current token.
  var budget = 0

  init(_ passage: Passage, asked: AskedSenses) {
    tokens = passage.tokens
    vocabulary = passage.vocabulary
    phrases = passage.vocabulary.phrases
    senses = passage.vocabulary.senses
    quantities = passage.quantities
    quantityAt = passage.quantityAt
    self.asked = asked
    matches = SetMatches(count: passage.tokens.count)
    offered = passage.tokens.map(\.hints)
    for span in passage.quantities { offered[span.range.lowerBound] |= Symbol.quantity.hint }
    ahead = offered
    saysMore =
      tokens.lazy.filter { $0.traits.contains(.content) && !$0.isPassing }.prefix(2).count == 2
    found.reserveCapacity(tokens.count * 2)
  }

  mutating func run() {
    findSets()
    phrases = vocabulary.phrases
    let remembered = partSaidElsewhere()
    for start in tokens.indices {
      budget = 600
      let walk = Walk(from: start)
      take(0, walk)
      if let remembered, !remembered.clause.contains(start) {
        var walk = walk
        walk.isRemembered = true
        take(remembered.state, walk)
      }
    }
  }

  /// "rolled my ankle. it's swollen": where only one part is named, what is said in a clause
  /// without any may be said of it.
  private func partSaidElsewhere() -> (state: Automaton.State, clause: Range<Int>)? {
    var said: (set: Int32, place: Int)?
    for place in tokens.indices where matches.isPart[place] {
      for index in matches.indices(at: place) where vocabulary.isNarrowPart[Int(matches[index].set)]
      {
        let set = matches[index].set
        if let said, said.set != set { return nil }
        said = said ?? (set, place)
      }
    }
    guard let said, let state = phrases.next(0, .set(said.set, .lent)),
      let next = phrases.next(state, .wideGap)
    else { return nil }
    var start = said.place
    while start > 0, tokens[start].before < .comma { start -= 1 }
    var end = said.place + 1
    while end < tokens.count, tokens[end].before < .comma { end += 1 }
    return (next, start..<end)
  }

  /// A way through the automaton, and what it has taken so far.
  ///
  /// It is handed on at every step, and so kept small.
  struct Walk {
    private let from: Int32
    private var at: Int32
    var mask: UInt64 = 0
    var lent: UInt64 = 0
    var placeless: UInt64 = 0
    var weight: UInt8 = 0
    var gapWords: UInt8 = 0
    var edits: UInt8 = 0
    var isDeniedInside = false
    var quantity: Int32 = -1
    /// A part was taken.
    var hasPart = false
    /// Behind the last token taken, when that was a part; or -1.
    var behindPart: Int32 = -1
    /// The last token of a part that was passed over and belongs to something else, or -1.
    var otherPart: Int32 = -1
    /// A pause was passed over, so that what follows must be all of its clause.
    var endsClause = false
    var isRemembered = false

    init(from token: Int) {
      from = Int32(truncatingIfNeeded: token)
      at = from
    }

    /// The token at which it began.
    @inline(__always)
    var start: Int { Int(from) }

    /// The token that comes next.
    @inline(__always)
    var place: Int {
      get { Int(at) }
      set { at = Int32(truncatingIfNeeded: newValue) }
    }
  }

  private mutating func step(_ state: Automaton.State, _ walk: Walk) {
    emit(state, walk)
    if phrases.hints(state) != 0 { advance(state, walk) }
  }

  private mutating func advance(_ state: Automaton.State, _ walk: Walk) {
    let first = walk.place
    var walk = walk
    var fillers = 0
    while walk.place < tokens.count, budget > 0, leadsOn(state, from: walk.place) {
      budget -= 1
      let token = tokens[walk.place]
      guard token.before < .comma, walk.place - walk.start < 40 else { break }
      take(state, walk)
      // "since roughly six weeks"
      let leads = token.traits.contains(.about) && phrases.next(state, .quantity) != nil
      guard token.isPassing || leads, fillers < Self.mostFillers else { break }
      if token.traits.contains(.and), beginsThought(walk.place + 1) { break }
      fillers += 1
      walk.place += 1
    }
    walk.place = first
    if let next = phrases.next(state, .gap), leadsOn(next, from: first) {
      gap(next, walk, widest: Self.widestGap)
    }
    if let next = phrases.next(state, .wideGap), leadsOn(next, from: first) {
      gap(next, walk, widest: Self.widestSpan)
      overPause(next, walk)
    }
  }

  /// Whether something that is still to come in the sentence may lead on from a state.
  @inline(__always)
  func leadsOn(_ state: Automaton.State, from place: Int) -> Bool {
    place < tokens.count && phrases.hints(state) & ahead[place] != 0
  }

  /// Tries every step that leads on from a state with the token at which the walk stands.
  mutating func take(_ state: Automaton.State, _ walk: Walk) {
    let hints = phrases.hints(state)
    guard hints & offered[walk.place] != 0 else { return }
    takeWord(state, walk)
    for index in matches.indices(at: walk.place) where hints & matches.hint(of: index) != 0 {
      takeSet(matches[index], state, walk)
    }
    if quantityAt[walk.place] >= 0, let next = phrases.next(state, .quantity) {
      quantity(next, walk)
    }
  }

  mutating func takeWord(_ state: Automaton.State, _ walk: Walk) {
    let token = tokens[walk.place]
    guard token.word > 0 else { return }
    takeWord(token.word, state, walk)
    if token.form > 0 { takeWord(token.form, state, walk) }
    if token.exact > 0 { takeWord(token.exact, state, walk) }
  }

  private mutating func takeWord(_ word: Int32, _ state: Automaton.State, _ walk: Walk) {
    for next in phrases.next(state, any: .word(word)) {
      step(next, takingWord(walk, phrases.marks(next)))
    }
  }

  mutating func takeSet(_ match: SetMatch, _ state: Automaton.State, _ walk: Walk) {
    guard Int(match.end) - walk.start < 60 else { return }
    for next in phrases.next(state, any: .set(match.set)) {
      step(next, taking(match, walk, phrases.marks(next)))
    }
  }

  private func taking(_ match: SetMatch, _ walk: Walk, _ marks: Symbol.Marks) -> Walk {
    var taken = walk
    let bits = match.mask << UInt64(walk.place - walk.start)
    taken.mask |= bits
    if marks.contains(.lent) { taken.lent |= bits }
    if marks.contains(.placeless) { taken.placeless |= bits }
    taken.place = Int(match.end)
    taken.weight &+= max(1, match.weight)
    taken.edits &+= match.edits
    taken.gapWords &+= match.gapWords
    if match.isDeniedInside { taken.isDeniedInside.toggle() }
    notePart(&taken, from: walk.place)
    return taken
  }

  private func takingWord(_ walk: Walk, _ marks: Symbol.Marks) -> Walk {
    var walk = walk
    let isFiller = tokens[walk.place].isFiller
    let edits = tokens[walk.place].edits
    let bit: UInt64 = 1 << UInt64(walk.place - walk.start)
    walk.mask |= bit
    if marks.contains(.lent) { walk.lent |= bit }
    if marks.contains(.placeless) { walk.placeless |= bit }
    let place = walk.place
    walk.place += 1
    walk.weight += isFiller ? 0 : 1
    walk.edits += edits
    notePart(&walk, from: place)
    return walk
  }

  private mutating func quantity(_ state: Automaton.State, _ walk: Walk) {
    guard walk.quantity < 0 else { return }
    var index = quantityAt[walk.place]
    while Int(index) < quantities.count,
      quantities[Int(index)].range.lowerBound == walk.place
    {
      let range = quantities[Int(index)].range
      var taken = walk
      guard range.upperBound - walk.start < 60 else { return }
      for place in range { taken.mask |= 1 << UInt64(place - walk.start) }
      taken.place = range.upperBound
      taken.weight += 2
      taken.quantity = index
      taken.behindPart = -1
      step(state, taken)
      index += 1
    }
  }

  /// Only words without meaning were passed over.
  private func isUnbroken(_ walk: Walk) -> Bool {
    guard walk.mask.nonzeroBitCount < walk.place - walk.start, walk.gapWords == 0 else {
      return true
    }
    for place in walk.start..<walk.place
    where walk.mask & (1 << UInt64(place - walk.start)) == 0 && !tokens[place].isFiller {
      return false
    }
    return true
  }

  private mutating func emit(_ state: Automaton.State, _ walk: Walk) {
    let meanings = phrases.senses(state)
    guard !meanings.isEmpty else { return }
    if isFindingSets { return emitSets(state, walk) }
    // What is said of one part is not said of another that only stands nearer.
    if walk.hasPart, walk.otherPart >= 0 { return }
    if walk.endsClause, walk.place < tokens.count, tokens[walk.place].before < .comma { return }
    for place in meanings {
      let sense = phrases.sense(at: place)
      guard asked.allows(senses[Int(sense)]) else { continue }
      if case .grammar(let key) = senses[Int(sense)], key != .notNegation, !isUnbroken(walk) {
        continue
      }
      if walk.quantity >= 0, !tellsAmount(walk, senses[Int(sense)]) { continue }
      found.append(
        Candidate(
          sense: sense, start: Int32(walk.start), end: Int32(walk.place), mask: walk.mask,
          lent: walk.lent, placeless: walk.placeless, isRemembered: walk.isRemembered,
          weight: walk.weight, gapWords: walk.gapWords, edits: walk.edits,
          isDeniedInside: walk.isDeniedInside, quantity: walk.quantity))
    }
  }
}
