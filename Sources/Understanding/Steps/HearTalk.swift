import DialogueModel

extension Listener {
  /// Wishes, side questions, asked meanings, worries, corrections and tones.
  mutating func hearTalk(_ scope: Scope) {
    let (clauses, phrases) = (passage.clauses, grammar)
    for (topic, range) in topics {
      reading.topics.append(
        TopicMention(topic: vocabulary.dialogue.topics[topic].id, span: passage.span(range)))
      use(range)
    }
    for (_, range) in offers { use(range) }
    hearUniversals(clauses, phrases)
    hearWhatToChange()
    preferOffered()
    hearTerms(clauses, phrases)
    hearWorries(scope)
    hearCorrection(clauses, phrases)
    hearTones(clauses, phrases)
  }

  private mutating func use(_ range: Range<Int>) {
    for token in range { isUsed[token] = true }
  }

  // MARK: Wishes

  private mutating func hearUniversals(
    _ clauses: [Range<Int>], _ phrases: [(key: Grammar.Key, candidate: Candidate)]
  ) {
    var best: [Int: (universal: Universal, candidate: Candidate)] = [:]
    for (key, candidate) in phrases {
      guard let universal = Universal(key), universal != .notSure,
        let clause = passage.clause(of: candidate.range.lowerBound)
      else { continue }
      let isWhole = passage.covers(candidate, clause)
      let changes = universal == .change && begins(candidate.range, clause) && !names.isEmpty
      let isLong = candidate.range.count >= 4 && !universal.endsOrMoves
      guard isWhole || changes || isLong else { continue }
      if answersOpenQuestion(clause) { continue }
      if universal.endsOrMoves, isTold(candidate.range, clause) { continue }
      if let held = best[clause.lowerBound],
        held.candidate.range.count >= candidate.range.count
      {
        continue
      }
      best[clause.lowerBound] = (universal, candidate)
    }
    for (_, found) in best.sorted(by: { $0.key < $1.key }) {
      let span = passage.span(found.candidate.range)
      var mention = UniversalMention(universal: found.universal, span: span)
      if found.universal == .change {
        let named = names.max { $0.range.count < $1.range.count }
        mention.finding =
          named.map { vocabulary.dialogue.findings[$0.finding].id }
          ?? reading.mentions.first?.finding
      }
      reading.universals.append(mention)
      use(found.candidate.range)
      if mention.finding != nil, let named = names.first { use(named.range) }
      // "back" is a wish here, and no place.
      reading.mentions.removeAll {
        $0.span.lowerBound >= span.lowerBound && $0.span.upperBound <= span.upperBound
      }
    }
  }

  /// "i have to stop" tells what happens; "stop" and "please stop" wish it.
  private func isTold(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    for token in clause.lowerBound..<range.lowerBound
    where passage.tokens[token].traits.contains(.pronoun) {
      return true
    }
    return heard.contains { item in
      item.start < clause.upperBound && item.end > clause.lowerBound
        && !(item.start >= range.lowerBound && item.end <= range.upperBound)
    }
  }

  private func begins(_ range: Range<Int>, _ clause: Range<Int>) -> Bool {
    for token in clause.lowerBound..<range.lowerBound where !passage.tokens[token].isFiller {
      return false
    }
    return true
  }

  /// Something in the clause was heard as an answer to the open question.
  private func answersOpenQuestion(_ clause: Range<Int>) -> Bool {
    heard.contains { $0.isAsked && $0.start >= clause.lowerBound && $0.end <= clause.upperBound }
  }

  // MARK: Meanings

  private mutating func hearTerms(
    _ clauses: [Range<Int>], _ phrases: [(key: Grammar.Key, candidate: Candidate)]
  ) {
    let triggers = phrases.filter { $0.key == .meaning }.map(\.candidate)
    guard !triggers.isEmpty, reading.topics.isEmpty else { return }
    var terms: [Candidate] = []
    for candidate in passage.candidates {
      if case .term = vocabulary.senses[Int(candidate.sense)] { terms.append(candidate) }
    }
    for term in terms.sorted(by: { $0.weight > $1.weight }) {
      guard case .term(let index) = vocabulary.senses[Int(term.sense)],
        triggers.contains(where: { trigger in
          let between = Int(term.start) - Int(trigger.end)
          return between >= 0 && between <= 2 || Int(trigger.start) == Int(term.end)
        })
      else { continue }
      reading.terms.append(
        TermMention(term: vocabulary.dialogue.terms[index].id, word: passage.text(term.range)))
      use(term.range)
      let span = passage.span(term.range)
      reading.mentions.removeAll { span.overlaps($0.span) }
      return
    }
    // A plain question after a word that the script does not explain.
    for trigger in triggers.sorted(by: { $0.range.count > $1.range.count }) {
      guard trigger.range.count >= 3 || trigger.weight >= 2,
        let clause = passage.clause(of: trigger.range.lowerBound),
        begins(trigger.range, clause), trigger.range.upperBound < clause.upperBound
      else { continue }
      let rest = (trigger.range.upperBound..<clause.upperBound).filter {
        !passage.tokens[$0].isFiller
      }
      guard let first = rest.first, let last = rest.last, rest.count <= 2,
        !rest.contains(where: { isSaid[$0] }), reading.universals.isEmpty
      else { continue }
      reading.terms.append(TermMention(term: nil, word: passage.text(first..<last + 1)))
      return
    }
  }

  // MARK: Worries

  private mutating func hearWorries(_ scope: Scope) {
    var found: [Candidate] = []
    for candidate in passage.candidates {
      if case .condition = vocabulary.senses[Int(candidate.sense)] { found.append(candidate) }
    }
    found.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.start < $1.start }
    var taken = Array(repeating: false, count: found.isEmpty ? 0 : passage.tokens.count)
    for candidate in found {
      guard case .condition(let index) = vocabulary.senses[Int(candidate.sense)] else { continue }
      let first = candidate.range.lowerBound
      if candidate.range.contains(where: { taken[$0] }) || isLookalike(candidate) { continue }
      for token in candidate.range { taken[token] = true }
      let reason = scope.aside[first]?.reason
      if scope.denied[first] != nil || reason == .history || reason == .otherPerson { continue }
      let condition = vocabulary.dialogue.conditions[index].id
      use(candidate.range)
      if reading.worries.contains(where: { $0.condition == condition }) { continue }
      reading.worries.append(Worry(condition: condition, span: passage.span(candidate.range)))
    }
    reading.worries.sort { $0.span.lowerBound < $1.span.lowerBound }
  }

  /// "a stroke of bad luck": a longer phrase says that it only looks like something.
  private func isLookalike(_ candidate: Candidate) -> Bool {
    passage.candidates.contains { other in
      guard case .notFinding = vocabulary.senses[Int(other.sense)] else { return false }
      return other.weight > candidate.weight && other.start <= candidate.start
        && other.end >= candidate.end
    }
  }

  // MARK: Corrections and tones

  private mutating func hearCorrection(
    _ clauses: [Range<Int>], _ phrases: [(key: Grammar.Key, candidate: Candidate)]
  ) {
    let tokens = passage.tokens
    reading.beginsWithNo = tokens.count > 1 && tokens[0].traits.contains(.no)
    reading.saysItIs = reading.beginsWithNo && tokens[1].traits.contains(.pronoun)
    for (key, candidate) in phrases where key == .correction {
      if tokens.count > 1, candidate.range == tokens.count - 1..<tokens.count {
        reading.endsInCorrection = true
      }
      guard let clause = passage.clause(of: candidate.range.lowerBound),
        begins(candidate.range, clause) || candidate.range.count >= 3
      else { continue }
      reading.isCorrection = true
      use(candidate.range)
    }
    let amounts = passage.quantities.filter { !$0.isBare }
    reading.takenBack = amounts.filter(passage.isDenied).map(\.quantity)
    if amounts.contains(where: passage.isDenied), !amounts.allSatisfy(passage.isDenied),
      !reading.mentions.contains(where: { $0.quantity == nil })
    {
      reading.isCorrection = true
    }
    // "not this, that": the first is denied and the second is meant.
    guard !reading.isCorrection, let first = reading.mentions.first, first.polarity == .denied,
      let denying = tokens.first, denying.traits.contains(.denies)
    else { return }
    reading.isCorrection = reading.mentions.contains {
      $0.finding == first.finding && $0.polarity != .denied
    }
  }

  private mutating func hearTones(
    _ clauses: [Range<Int>], _ phrases: [(key: Grammar.Key, candidate: Candidate)]
  ) {
    for (key, candidate) in phrases {
      switch key {
      case .greeting:
        guard candidate.range.lowerBound == 0 || passage.isWholeClause(candidate) else { continue }
        reading.tone.insert(.greeting)
        use(candidate.range)
      case .thanks:
        reading.tone.insert(.thanks)
        use(candidate.range)
      case .okay:
        guard passage.isWholeClause(candidate) else { continue }
        reading.tone.insert(.okay)
        use(candidate.range)
      case .rude:
        guard !candidate.range.contains(where: { isSaid[$0] }) else { continue }
        reading.tone.insert(.rude)
        use(candidate.range)
      case .question:
        if passage.clause(of: candidate.range.lowerBound)?.lowerBound
          == candidate.range.lowerBound
        {
          reading.tone.insert(.question)
        }
      default: break
      }
    }
    if passage.scan.hasQuestionMark { reading.tone.insert(.question) }
    let words = passage.words.count
    let isUnknown = passage.unknownWords * 5 >= words * 3
    if isUnknown, reading.mentions.isEmpty, reading.universals.isEmpty,
      words > 1 || passage.scan.words.contains(where: \.isForeign)
    {
      reading.tone.insert(.foreign)
    }
  }
}
