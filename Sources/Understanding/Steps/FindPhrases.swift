import DialogueModel

/// Walks the automaton from every token; each walk is bounded, so the whole is linear.
struct PhraseFinder {
  /// Words that a gap may hold.
  static let widestGap = 4
  /// Words without meaning that may stand between two words of a phrase.
  private static let mostFillers = 3

  private let tokens: [Token]
  private let phrases: Automaton
  private let senses: [Sense]
  private let quantities: [QuantitySpan]
  private let quantityAt: [Int32]
  private let asked: AskedSenses
  private let fits: (Sense, QuantitySpan) -> Bool
  private(set) var found: [Candidate] = []
  /// Steps left for the walk from the current token.
  private var budget = 0

  init(
    _ passage: Passage, asked: AskedSenses, fits: @escaping (Sense, QuantitySpan) -> Bool
  ) {
    tokens = passage.tokens
    phrases = passage.vocabulary.phrases
    senses = passage.vocabulary.senses
    quantities = passage.quantities
    quantityAt = passage.quantityAt
    self.asked = asked
    self.fits = fits
    found.reserveCapacity(tokens.count * 2)
  }

  mutating func run() {
    for start in tokens.indices {
      budget = 600
      let token = tokens[start]
      if token.word > 0, let next = phrases.next(0, token.word) {
        var walk = Walk(start: start, place: start + 1, mask: 1)
        walk.weight = token.isFiller ? 0 : 1
        walk.edits = token.edits
        step(next, walk)
      }
      if phrases.quantities[0] > 0 {
        quantity(phrases.quantities[0], Walk(start: start, place: start, mask: 0))
      }
    }
  }

  private struct Walk {
    var start: Int
    var place: Int
    var mask: UInt64
    var weight: UInt8 = 0
    var gapWords: UInt8 = 0
    var edits: UInt8 = 0
    var isDeniedInside = false
    var quantity: Int32 = -1
  }

  private mutating func step(_ state: Automaton.State, _ walk: Walk) {
    emit(state, walk)
    advance(state, walk)
  }

  private mutating func advance(_ state: Automaton.State, _ walk: Walk) {
    let quantityState = phrases.quantities[Int(state)]
    let gapState = phrases.gaps[Int(state)]
    var walk = walk
    var fillers = 0
    while walk.place < tokens.count, budget > 0 {
      budget -= 1
      let token = tokens[walk.place]
      guard token.before < .comma, walk.place - walk.start < 40 else { break }
      if token.word > 0, let next = phrases.next(state, token.word) {
        step(next, taking(token, walk))
      }
      if quantityState > 0 { quantity(quantityState, walk) }
      guard token.isPassing, fillers < Self.mostFillers else { break }
      fillers += 1
      walk.place += 1
    }
    if gapState > 0 { gap(gapState, walk, from: walk.place - fillers) }
  }

  /// Tries the words behind a gap, which may hold a few words but no end of a sentence.
  private mutating func gap(_ state: Automaton.State, _ walk: Walk, from first: Int) {
    var walk = walk
    var held = 0
    walk.place = first
    while walk.place < tokens.count, held <= Self.widestGap, budget > 0,
      walk.place - walk.start < 40
    {
      budget -= 1
      let token = tokens[walk.place]
      if token.before >= .comma || token.traits.contains(.parts) { return }
      if token.word > 0, let next = phrases.next(state, token.word) {
        step(next, taking(token, walk))
      }
      let quantityState = phrases.quantities[Int(state)]
      if quantityState > 0 { quantity(quantityState, walk) }
      if token.traits.contains(.denies) { walk.isDeniedInside.toggle() }
      if !token.isPassing {
        held += 1
        walk.gapWords += 1
      }
      walk.place += 1
    }
  }

  private func taking(_ token: Token, _ walk: Walk) -> Walk {
    var walk = walk
    walk.mask |= 1 << UInt64(walk.place - walk.start)
    walk.place += 1
    walk.weight += token.isFiller ? 0 : 1
    walk.edits += token.edits
    return walk
  }

  private mutating func quantity(_ state: Automaton.State, _ walk: Walk) {
    guard walk.quantity < 0, walk.place < quantityAt.count else { return }
    var index = quantityAt[walk.place]
    guard index >= 0 else { return }
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
    var link = phrases.firstSense[Int(state)]
    while link >= 0 {
      let (sense, next) = phrases.senses[Int(link)]
      link = next
      guard asked.allows(senses[Int(sense)]) else { continue }
      if case .grammar = senses[Int(sense)], !isUnbroken(walk) { continue }
      // An amount all by itself needs a unit to say what it is about.
      if walk.quantity >= 0, walk.weight == 2, quantities[Int(walk.quantity)].unit == nil,
        quantities[Int(walk.quantity)].outOf == nil,
        quantities[Int(walk.quantity)].range.count == walk.place - walk.start
      {
        continue
      }
      if walk.quantity >= 0, !fits(senses[Int(sense)], quantities[Int(walk.quantity)]) { continue }
      found.append(
        Candidate(
          sense: sense, start: Int32(walk.start), end: Int32(walk.place), mask: walk.mask,
          weight: walk.weight, gapWords: walk.gapWords, edits: walk.edits,
          isDeniedInside: walk.isDeniedInside, quantity: walk.quantity))
    }
  }
}

/// What counts only beside the open question.
struct AskedSenses {
  var finding: Int?
  /// Findings of an open checklist.
  var listed: Set<Int> = []
  /// Offers by their place in the vocabulary.
  var offers: Set<Int> = []

  init(_ asked: Asked?, _ vocabulary: Vocabulary) {
    switch asked {
    case .finding(let id, _): finding = vocabulary.findingIndex[id]
    case .checklist(let id):
      let items = vocabulary.dialogue.checklists.first { $0.id == id }?.items ?? []
      listed = Set(items.compactMap { vocabulary.findingIndex[$0.finding] })
    case .offers(let list):
      let ids = Set(list.map(\.id))
      offers = Set(vocabulary.offers.indices.filter { ids.contains(vocabulary.offers[$0]) })
    case .story, nil: break
    }
  }

  @inline(__always)
  func allows(_ sense: Sense) -> Bool {
    switch sense {
    case .ifAsked(let finding, _): finding == self.finding
    case .offer(let offer): !offers.isEmpty && offers.contains(offer)
    case .answer, .finding, .notFinding, .name, .part, .direction, .unit, .grammar, .topic,
      .term, .condition:
      true
    }
  }
}
