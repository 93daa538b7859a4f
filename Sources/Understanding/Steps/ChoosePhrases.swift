import DialogueModel

/// Gives every token to one phrase: the open question first, then the longest and most specific.
struct PhraseChooser: ~Copyable {
  let passage: Passage
  let vocabulary: Vocabulary
  private(set) var heard: [Heard] = []
  private(set) var topics: [(topic: Int, range: Range<Int>)] = []
  private(set) var offers: [(offer: Int, range: Range<Int>)] = []
  private(set) var names: [(finding: Int, range: Range<Int>)] = []
  /// The chosen phrase that has a token, counted from 1; 0 when it is free.
  private(set) var owner: [Int32]
  private var chosen: [Candidate] = []
  /// What was heard in the words of each chosen phrase; several findings may share all of them.
  private var heardIn: [[Int]] = []
  /// The findings that each chosen phrase looks like and is not.
  private var looksLike: [[Int]] = []
  /// What did not get its words is kept only for whoever asks.
  var keepsRejected = false
  private(set) var rejected: [Candidate] = []
  let asked: AskedSenses
  /// By token: a word that asks stands there.
  private(set) var isQuestion: [Bool]
  /// The units in which amounts are told.
  private(set) var unitsSaid: Set<Int> = []
  /// By finding: the first and the last amount that a phrase of it has.
  private(set) var amountsSaid: [Int: (first: Range<Int>, last: Range<Int>)] = [:]
  /// By token: it looks like a place and is none.
  private var looksLikePlace: [Bool]
  /// By token: it looks like a side and is none.
  private(set) var looksLikeSide: [Bool]
  /// By token: it is a word of something chosen, even if only a borrowed one.
  private var isSpoken: [Bool]

  init(_ passage: Passage, asked: AskedSenses) {
    self.passage = passage
    vocabulary = passage.vocabulary
    self.asked = asked
    owner = Array(repeating: 0, count: passage.tokens.count)
    isQuestion = Array(repeating: false, count: passage.tokens.count)
    looksLikePlace = isQuestion
    isSpoken = isQuestion
    looksLikeSide = isQuestion
    for span in passage.quantities { if let unit = span.unit { unitsSaid.insert(unit) } }
    for candidate in passage.candidates {
      if candidate.quantity >= 0, let finding = vocabulary.senses[Int(candidate.sense)].finding {
        let range = passage.quantities[Int(candidate.quantity)].range
        amountsSaid[finding] = (amountsSaid[finding]?.first ?? range, range)
      }
      switch vocabulary.senses[Int(candidate.sense)] {
      case .grammar(.question): isQuestion[Int(candidate.start)] = true
      case .grammar(.notSide) where candidate.isClosed:
        for token in candidate.range { looksLikeSide[token] = true }
      case .notFinding(let finding) where vocabulary.places.isPlace[finding]:
        for token in candidate.range where candidate.says(token) { looksLikePlace[token] = true }
      default: break
      }
    }
  }

  mutating func run() {
    var order: [(key: UInt64, index: Int)] = []
    order.reserveCapacity(passage.candidates.count)
    for (index, candidate) in passage.candidates.enumerated() {
      guard let rank = rank(of: candidate) else { continue }
      order.append((rank, index))
    }
    order.sort { $0.key != $1.key ? $0.key > $1.key : $0.index < $1.index }
    for (_, index) in order { choose(passage.candidates[index]) }
  }

  /// The tokens of a place that is heard only as part of something else, such as an open self-test.
  func isTaken(_ candidate: Candidate, for finding: Int) -> Bool {
    let tokens = candidate.range.filter(candidate.says)
    for token in tokens where looksLikePlace[token] { return true }
    for token in tokens where owner[token] > 0 {
      let place = Int(owner[token]) - 1
      if looksLike[place].contains(finding) { return true }
      switch vocabulary.senses[Int(chosen[place].sense)] {
      case .topic, .offer: return true
      case .answer(let other, _), .ifAsked(let other, _), .ifAlone(let other, _),
        .finding(let other):
        if other == asked.finding && other != finding { return true }
      case .notFinding, .name, .part, .direction, .unit, .grammar, .term, .condition: break
      }
    }
    return false
  }

  /// The phrase that has a word of another that wanted it too.
  func winner(over candidate: Candidate) -> Candidate? {
    candidate.range.first { candidate.says($0) && owner[$0] > 0 }
      .map { chosen[Int(owner[$0]) - 1] }
  }

  /// Whether some phrase has a word of these.
  func isOwned(_ range: Range<Int>) -> Bool {
    range.contains { isSpoken[$0] || owner[$0] > 0 && !heardIn[Int(owner[$0]) - 1].isEmpty }
  }

  private mutating func choose(_ candidate: Candidate) {
    let sense = vocabulary.senses[Int(candidate.sense)]
    // A name only helps where a change is wanted; it takes no words from what is said.
    if case .name(let finding) = sense {
      names.append((finding, candidate.range))
      return
    }
    guard isFree(candidate, sense) else {
      if keepsRejected { rejected.append(candidate) }
      return
    }
    var place = Int(owner[Int(candidate.start)]) - 1
    if place < 0 || chosen[place].mask != candidate.mask
      || chosen[place].start != candidate.start
    {
      place = chosen.count
      chosen.append(candidate)
      heardIn.append([])
      looksLike.append([])
      take(candidate, sense)
      note(candidate)
    }
    switch sense {
    case .answer(let finding, let answer), .ifAsked(let finding, let answer),
      .ifAlone(let finding, let answer):
      hear(candidate, finding, answer: answer, in: place)
    case .finding(let finding): hear(candidate, finding, answer: nil, in: place)
    case .notFinding(let finding): looksLike[place].append(finding)
    case .topic(let topic):
      // Two of its phrases may say the same words.
      if topics.contains(where: { $0.topic == topic && $0.range.overlaps(candidate.range) }) {
        return
      }
      topics.append((topic, candidate.range))
      // What was asked is no other question as well.
      looksLike[place] = []
    case .offer(let offer): offers.append((offer, candidate.range))
    case .name, .part, .direction, .unit, .grammar, .term, .condition: break
    }
  }

  /// Gives the words to the phrase chosen last; those of a phrase that only looked like another
  /// finding go over to it, and look like that finding still.
  private mutating func take(_ candidate: Candidate, _ sense: Sense) {
    let new = chosen.count - 1
    var isLookalike = false
    if case .notFinding = sense { isLookalike = true }
    for token in candidate.range where candidate.owns(token) {
      let old = Int(owner[token]) - 1
      if old >= 0 {
        guard old != new, !isLookalike, heardIn[old].isEmpty, !looksLike[old].isEmpty else {
          continue
        }
        looksLike[new] += looksLike[old]
      }
      owner[token] = Int32(new + 1)
    }
  }

  /// Notes which words are only borrowed, and which are no place.
  private mutating func note(_ candidate: Candidate) {
    let consumesAll: Bool
    switch vocabulary.senses[Int(candidate.sense)] {
    case .answer(let finding, _), .ifAsked(let finding, _), .ifAlone(let finding, _),
      .finding(let finding):
      consumesAll = vocabulary.findings[finding].consumesPlaces
    case .notFinding, .name, .part, .direction, .unit, .grammar, .topic, .term, .condition, .offer:
      consumesAll = false
    }
    guard candidate.lent | candidate.placeless != 0 || consumesAll else { return }
    for token in candidate.range where candidate.says(token) {
      let bit: UInt64 = 1 << UInt64(token - Int(candidate.start))
      if candidate.lent & bit != 0 { isSpoken[token] = true }
      if candidate.placeless & bit != 0 || consumesAll && candidate.owns(token) {
        looksLikePlace[token] = true
      }
    }
  }

  /// Whether the words are free, or taken by a phrase of exactly the same words.
  private func isFree(_ candidate: Candidate, _ sense: Sense) -> Bool {
    for token in candidate.range where candidate.says(token) && owner[token] > 0 {
      let place = Int(owner[token]) - 1
      let other = chosen[place]
      if let finding = sense.finding, looksLike[place].contains(finding) { return false }
      if other.start == candidate.start, other.mask == candidate.mask { continue }
      if !candidate.owns(token) { continue }
      // "my calf and knee are swollen": the same is said of two places.
      if candidate.lent != 0, other.lent != 0, candidate.own == other.own,
        candidate.lendsFirst == other.lendsFirst, !candidate.isWithin(other),
        sense.finding == vocabulary.senses[Int(other.sense)].finding
      {
        continue
      }
      if shareOnlyWords(candidate, other, token) { continue }
      // A phrase that only looks like another finding does not stand in the way.
      if heardIn[place].isEmpty, !looksLike[place].isEmpty,
        sense.finding != nil || sense.isTopic
      {
        continue
      }
      return false
    }
    return true
  }

  /// "from 20 to 35 miles a week" tells two amounts with the same small words.
  private func shareOnlyWords(_ one: Candidate, _ other: Candidate, _ token: Int) -> Bool {
    guard one.quantity >= 0, other.quantity >= 0, one.quantity != other.quantity else {
      return false
    }
    return !passage.quantities[Int(one.quantity)].range.contains(token)
      && !passage.quantities[Int(other.quantity)].range.contains(token)
  }

  /// "12 miles, never more than 8 before": an amount without a unit has that of the nearest amount
  /// beside it.
  private func withUnit(_ index: Int, _ finding: Int) -> QuantitySpan {
    var span = passage.quantities[index]
    guard span.unit == nil, span.outOf == nil,
      case .number(let units) = vocabulary.dialogue.findings[finding].kind, units.count > 1
    else { return span }
    // The amounts stand in their order; no two that are compared stand far apart.
    let near = max(0, index - 12)..<min(passage.quantities.count, index + 13)
    let others = passage.quantities[near].filter { other in
      guard let unit = other.unit, !other.isBare else { return false }
      return vocabulary.dialogue.units[unit].factor < 5 && vocabulary.measures(unit, units)
    }
    let place = span.range.lowerBound
    guard
      let nearest = others.min(by: {
        abs($0.range.lowerBound - place) < abs($1.range.lowerBound - place)
      }), let unit = nearest.unit
    else { return span }
    span.unit = unit
    span.quantity.unit = vocabulary.dialogue.units[unit].id
    return span
  }

  private mutating func hear(_ candidate: Candidate, _ finding: Int, answer: Int?, in place: Int) {
    // Two answers that claim the same words leave open which.
    if let same = heardIn[place].first(where: { heard[$0].finding == finding }) {
      guard let answer else { return }
      if heard[same].isGeneral {
        heard[same].answers = [answer]
        heard[same].isGeneral = false
        heard[same].isRemembered = candidate.isRemembered
      } else if !heard[same].answers.contains(answer) {
        heard[same].answers.append(answer)
      }
      return
    }
    var new = Heard(
      finding: finding, answers: answer.map { [$0] } ?? [], start: Int(candidate.start),
      end: Int(candidate.end), mask: candidate.mask, weight: candidate.weight,
      edits: Int(candidate.edits))
    new.isGeneral = answer == nil
    new.lent = candidate.lent
    new.isRemembered = candidate.isRemembered
    new.isDeniedInside = candidate.isDeniedInside
    new.isAsked = finding == asked.finding
    if candidate.quantity >= 0 {
      let span = withUnit(Int(candidate.quantity), finding)
      if let told = vocabulary.tell(span, of: finding) {
        new.quantity = told.quantity
        if answer == nil {
          new.answers = told.answers
          new.isGeneral = false
        }
      }
    }
    heardIn[place].append(heard.count)
    heard.append(new)
  }
}
