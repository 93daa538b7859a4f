import DialogueModel

/// Gives every token to one phrase: the open question first, then the longest and most specific.
struct PhraseChooser {
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
  private let asked: AskedSenses
  /// By token: a word that asks stands there.
  private var isQuestion: [Bool]
  /// The units in which amounts are told.
  private var unitsSaid: Set<Int> = []
  /// By token: it looks like a place and is none.
  private var looksLikePlace: [Bool]
  /// By token: it looks like a side and is none.
  private var looksLikeSide: [Bool]
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
      case .answer(let other, _), .ifAsked(let other, _), .finding(let other):
        if other == asked.finding && other != finding { return true }
      case .notFinding, .name, .part, .direction, .unit, .grammar, .term, .condition: break
      }
    }
    return false
  }

  /// A bare number is a distance only beside another amount that has its unit.
  private func lacksUnit(_ candidate: Candidate, _ finding: Int) -> Bool {
    guard candidate.quantity >= 0, asked.finding != finding,
      passage.quantities[Int(candidate.quantity)].unit == nil,
      case .number(let units) = vocabulary.dialogue.findings[finding].kind, units.count > 1
    else { return false }
    let range = passage.quantities[Int(candidate.quantity)].range
    // "week 4", "run 2 of", "four runs" and "71 one" count something else.
    let tokens = passage.tokens
    if range.lowerBound > 0, tokens[range.lowerBound].before < .comma,
      tokens[range.lowerBound - 1].traits.contains(.doing) || isUnit(range.lowerBound - 1)
    {
      return true
    }
    if range.upperBound < tokens.count, tokens[range.upperBound].before < .comma,
      tokens[range.upperBound].traits.contains(.doing) || tokens[range.upperBound].number.isFinite
    {
      return true
    }
    return !unitsSaid.contains { unit in
      passage.vocabulary.measures(unit, units)
    }
  }

  /// Whether a unit of time stands there: "week 4".
  private func isUnit(_ token: Int) -> Bool {
    var word = passage.tokens[token].word
    guard word > 0, let state = vocabulary.measures.next(0, word) else { return false }
    word = vocabulary.measures.firstSense[Int(state)]
    guard word >= 0,
      case .unit = vocabulary.senses[Int(vocabulary.measures.senses[Int(word)].sense)]
    else { return false }
    return true
  }

  /// The phrase that has a word of another that wanted it too.
  func winner(over candidate: Candidate) -> Candidate? {
    candidate.range.lazy.filter { candidate.says($0) && owner[$0] > 0 }
      .map { chosen[Int(owner[$0]) - 1] }.first
  }

  /// Whether some phrase has a word of these.
  func isOwned(_ range: Range<Int>) -> Bool {
    range.contains { isSpoken[$0] || owner[$0] > 0 && !heardIn[Int(owner[$0]) - 1].isEmpty }
  }

  /// How strongly a phrase claims its words; nil when it does not take part.
  private func rank(of candidate: Candidate) -> UInt64? {
    var isAsked = false
    var isExact: UInt64 = 0
    switch vocabulary.senses[Int(candidate.sense)] {
    case .answer(let finding, _), .finding(let finding):
      if vocabulary.places.isPlace[finding] || lacksUnit(candidate, finding) { return nil }
      if finding == vocabulary.places.oneSide?.finding,
        candidate.range.contains(where: { looksLikeSide[$0] && candidate.says($0) })
      {
        return nil
      }
      isAsked =
        finding == asked.finding || !asked.listed.isEmpty && asked.listed.contains(finding)
    case .ifAsked(let finding, _):
      if vocabulary.places.isPlace[finding], asked.finding != finding { return nil }
      // "no swelling" does not answer another question with its "no".
      if candidate.mask == 1, passage.tokens[Int(candidate.start)].traits.contains(.no),
        !passage.isWholeClause(candidate)
      {
        return nil
      }
      isAsked = true
    case .notFinding: isExact = 1
    case .topic:
      // "is yoga ok" has one word with meaning, and all of its small ones.
      let isLong = candidate.weight > 1 || candidate.mask.nonzeroBitCount > 2
      if !isLong || !isAskedAbout(candidate) { return nil }
    case .offer: isAsked = true
    case .name: if candidate.weight < 1 { return nil }
    case .part, .direction, .unit, .grammar, .term, .condition: return nil
    }
    var rank: UInt64 = isAsked ? 1 << 40 : 0
    rank |= UInt64(candidate.weight) << 24
    rank |= isExact << 20
    rank |= UInt64(31 - min(31, candidate.gapWords)) << 12
    rank |= UInt64(31 - min(31, candidate.edits)) << 7
    rank |= UInt64(min(63, candidate.mask.nonzeroBitCount)) << 1
    // An answer says more than the finding in general does in the same words.
    if case .answer = vocabulary.senses[Int(candidate.sense)] { rank |= 1 }
    return rank
  }

  /// A side question needs a sentence that asks, or to be all that is said.
  private func isAskedAbout(_ candidate: Candidate) -> Bool {
    var first = Int(candidate.start)
    let start = first
    while start - first < 40 {
      if isQuestion[first] { return true }
      if first == 0 || passage.tokens[first].before == .stop { break }
      first -= 1
    }
    return passage.scan.hasQuestionMark
      || passage.isWholeClause(candidate)
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
    case .answer(let finding, let answer), .ifAsked(let finding, let answer):
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
    case .answer(let finding, _), .ifAsked(let finding, _), .finding(let finding):
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
      let span = passage.quantities[Int(candidate.quantity)]
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

extension Candidate {
  @inline(__always)
  func says(_ token: Int) -> Bool {
    let offset = token - Int(start)
    return offset >= 0 && offset < 64 && mask & (1 << UInt64(offset)) != 0
  }
}

extension Candidate {
  /// The tokens that no other phrase may have, by the first of them and as bits from there.
  fileprivate var own: [UInt64] {
    let bits = mask & ~lent
    let first = bits.trailingZeroBitCount
    return bits == 0 ? [] : [UInt64(Int(start) + first), bits >> UInt64(first)]
  }

  /// Another phrase says all its words, and more: "squat ~ knee" in "squat ~ inner knee".
  fileprivate func isWithin(_ other: Candidate) -> Bool {
    range.allSatisfy { !says($0) || other.says($0) }
  }

  /// What it borrows stands before what it keeps.
  fileprivate var lendsFirst: Bool {
    lent.trailingZeroBitCount < (mask & ~lent).trailingZeroBitCount
  }

  /// Whether the token is one of those that say it, and that no other phrase may have.
  @inline(__always)
  func owns(_ token: Int) -> Bool {
    let offset = token - Int(start)
    return offset >= 0 && offset < 64 && mask & ~lent & (1 << UInt64(offset)) != 0
  }
}

extension Sense {
  /// A side question.
  var isTopic: Bool {
    if case .topic = self { true } else { false }
  }

  /// The finding that is spoken about, where there is one.
  var finding: Int? {
    switch self {
    case .answer(let finding, _), .ifAsked(let finding, _), .finding(let finding),
      .notFinding(let finding), .name(let finding):
      finding
    case .part, .direction, .unit, .grammar, .topic, .term, .condition, .offer: nil
    }
  }
}
