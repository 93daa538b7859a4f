import DialogueModel

/// Reads one message, step by step; what each step finds is kept for the next.
struct Listener: ~Copyable {
  let vocabulary: Vocabulary
  let asked: Asked?
  let askedSenses: AskedSenses
  let today: Day?
  let passage: Passage
  var heard: [Heard] = []
  var reading: Reading
  /// What is passed over is kept, with its reason, only for whoever asks.
  var keepsReasons = false
  var passedOver: [PassedOver] = []
  /// By token: it is a word of something that was used.
  var isUsed: [Bool]
  /// By token: it is a word of something heard.
  var isSaid: [Bool]
  /// Chosen topics and offers, and findings called by name.
  var topics: [(topic: Int, range: Range<Int>)] = []
  var offers: [(offer: Int, range: Range<Int>)] = []
  var names: [(finding: Int, range: Range<Int>)] = []
  /// The sides that are named.
  var sides: [PlaceComposer.SideFound] = []
  /// The phrases of the grammar.
  var grammar: [(key: Grammar.Key, candidate: Candidate)] = []

  init(_ message: String, _ vocabulary: Vocabulary, asked: Asked?, today: Day?) {
    self.vocabulary = vocabulary
    self.asked = asked
    self.today = today
    askedSenses = AskedSenses(asked, vocabulary)
    passage = Passage(message, vocabulary)
    reading = Reading(message: message)
    isUsed = Array(repeating: false, count: passage.tokens.count)
    isSaid = isUsed
  }

  mutating func listen() -> Reading {
    reading.words = passage.words
    guard !passage.tokens.isEmpty else {
      reading.tone = passage.scan.hasQuestionMark ? [.blank, .question] : [.blank]
      return reading
    }
    measure()
    findPhrases()
    choosePhrases()
    hearLooseQuantities()
    for item in heard { mark(item) }
    var isWithin = Array(repeating: false, count: passage.tokens.count)
    for item in heard { for token in item.start..<item.end { isWithin[token] = true } }
    let scope = Scope(passage, isSaid: isSaid, isWithin: isWithin, asked: asked)
    tellMentions(scope)
    tellWhose()
    hearTalk(scope)
    hearReply(scope)
    hearDirection()
    hearOtherSide()
    deriveBands()
    tidyMentions()
    nameSides()
    turnRound()
    gatherUnused()
    return reading
  }

  private mutating func measure() {
    var spans = QuantityFinder.find(in: passage, today: today)
    spans.sort {
      $0.range.lowerBound != $1.range.lowerBound
        ? $0.range.lowerBound < $1.range.lowerBound : $0.range.count > $1.range.count
    }
    passage.quantities = spans
    passage.quantityAt = Array(repeating: -1, count: passage.tokens.count)
    for (index, span) in spans.enumerated().reversed() {
      passage.quantityAt[span.range.lowerBound] = Int32(index)
    }
  }

  private mutating func findPhrases() {
    var finder = PhraseFinder(passage, asked: askedSenses)
    finder.run()
    passage.candidates = finder.found
    grammar = passage.grammarPhrases
  }

  private mutating func choosePhrases() {
    var chooser = PhraseChooser(passage, asked: askedSenses)
    chooser.keepsRejected = keepsReasons
    chooser.run()
    var composer = PlaceComposer(passage, chooser)
    composer.run()
    if keepsReasons { explain(composer) }
    heard = composer.chooser.heard + composer.heard
    topics = composer.chooser.topics
    offers = composer.chooser.offers
    names = composer.chooser.names
    sides = composer.named
    hearSides(composer.spoken)
    hearBareSide(composer.named)
    leaveWidePlaces()
    keepOwnTimes()
    leaveTouching()
    keepWholeAnswer()
    keepBestAnswer()
    keepOneDuration()
  }

  /// How long is told once: what says most counts, "for 3 weeks" before "3 years ago".
  private mutating func keepOneDuration() {
    guard let duration = vocabulary.duration else { return }
    let told = heard.indices.filter { heard[$0].finding == duration }
    guard told.count > 1 else { return }
    let best = told.map { heard[$0].weight }.max() ?? 0
    let kept = told.first { heard[$0].weight == best }
    for index in told.reversed() where index != kept { heard.remove(at: index) }
  }

  /// Of several answers to an open question that has one, the one that says most counts.
  private mutating func keepBestAnswer() {
    guard let asked = askedSenses.finding, vocabulary.findings[asked].kind == .oneOf else {
      return
    }
    // "a strip, not one spot" has two, of which one is denied.
    if passage.tokens.contains(where: { $0.traits.contains(.denies) }) { return }
    let best = heard.filter { $0.finding == asked }.map(\.weight).max() ?? 0
    heard.removeAll { $0.finding == asked && $0.weight < best }
  }

  /// Words that are all an answer to the open question mean nothing else besides.
  private mutating func keepWholeAnswer() {
    guard
      let answer = heard.first(where: { item in
        item.isAsked && !item.answers.isEmpty
          && passage.tokens.indices.allSatisfy { token in
            item.says(token) || passage.tokens[token].isFiller
              || (item.start..<item.end).contains(token)
          }
      })
    else { return }
    for item in heard where item.finding != answer.finding && item.quantity == nil {
      pass(over: item, .wholeAnswer)
    }
    heard.removeAll { $0.finding != answer.finding && $0.quantity == nil }
  }

  /// "my legs are like jelly" says nothing of a place; "my leg hurts" leaves it to be asked.
  private mutating func leaveWidePlaces() {
    for index in heard.indices.reversed()
    where heard[index].isWide && heard[index].finding != askedSenses.finding
      && !isComplained(heard[index])
    {
      for token in heard[index].start..<heard[index].end { isUsed[token] = true }
      pass(over: heard[index], .wide)
      heard.remove(at: index)
    }
  }

  private func isComplained(_ item: Heard) -> Bool {
    passage.clause(of: item.start)?.contains {
      passage.tokens[$0].traits.contains(.complaint)
    } ?? false
  }

  /// A side said of a place is an answer of its own, where the dialogue has one.
  private mutating func hearSides(_ spoken: [(side: Side, token: Int)]) {
    guard let first = spoken.first else { return }
    let isBoth = spoken.contains { $0.side != first.side || $0.side == .both }
    guard let target = isBoth ? vocabulary.places.bothSides : vocabulary.places.oneSide,
      !heard.contains(where: { $0.finding == target.finding })
    else { return }
    heard.append(
      Heard(
        finding: target.finding, answers: [target.answer], start: first.token,
        end: first.token + 1, mask: 1, weight: 1, side: isBoth ? .both : first.side))
  }

  /// "Left", when it is asked which part of the calf: nothing but a side is said.
  private mutating func hearBareSide(_ named: [PlaceComposer.SideFound]) {
    guard heard.isEmpty, named.count == 1, let side = named.first, side.side != .both,
      let target = vocabulary.places.oneSide, !isLookalike(side.token, of: target.finding),
      passage.tokens.indices.allSatisfy({ token in
        token == side.token || passage.tokens[token].isPassing
      })
    else { return }
    heard.append(
      Heard(
        finding: target.finding, answers: [target.answer], start: side.token,
        end: side.token + 1, mask: 1, weight: 1, side: side.side))
  }

  /// "Right on" is said to be no side.
  private func isLookalike(_ token: Int, of finding: Int) -> Bool {
    passage.candidates.contains { candidate in
      guard case .notFinding(finding) = vocabulary.senses[Int(candidate.sense)] else {
        return false
      }
      return candidate.range.contains(token)
    }
  }

  mutating func mark(_ item: Heard) {
    for token in item.start..<item.end where item.says(token) {
      isUsed[token] = true
      isSaid[token] = true
    }
  }
}
