import DialogueModel

extension VocabularyBuilder {
  /// Keys whose words stand around numbers and dates.
  static let measureKeys: Set<Grammar.Key> = [
    .about, .range, .ago, .since, .yesterday, .today, .tomorrow, .lastNight, .lastWeek,
    .lastMonth, .beforeYesterday, .thisWeek, .weekend, .lastYear, .next,
    .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
    .november, .december, .half, .doubled, .tripled, .outOf, .times, .vague,
  ]

  /// Keys whose words are marked one by one, and go on being forms of other words.
  static let markedKeys: [(Grammar.Key, Vocabulary.WordTraits)] = [
    (.speaker, .speaker), (.lasting, .lasting), (.doing, .doing),
    (.thirdPerson, .thirdPerson), (.child, .child), (.handling, .handling),
    (.complaint, .complaint), (.plural, .plural), (.goal, .goal),
    (.noticing, .noticing),
    (.article, .article),
    (.touching, [.handling, .touching]),
  ]

  mutating func draftGrammar() {
    for key in Grammar.Key.allCases {
      guard let list = dialogue.grammar.phrases[key] else { continue }
      let meaning = sense(.grammar(key))
      let isMeasure = Self.measureKeys.contains(key)
      for phrase in list {
        if Self.markedKeys.contains(where: { $0.0 == key }) {
          marked[key, default: []] += words(phrase.text, .grammar)
          continue
        }
        if key == .noForm {
          formless.formUnion(words(phrase.text, .grammar))
          continue
        }
        if key == .filler {
          _ = words(phrase.text, [.grammar, .filler, .fixed])
          continue
        }
        if key == .passing {
          _ = words(phrase.text, [.grammar, .passing, .fixed])
          continue
        }
        draft(phrase, meaning, isMeasure ? .measure : .grammar)
      }
    }
  }

  mutating func draftScripts() {
    for (index, finding) in dialogue.findings.enumerated() {
      draft(finding.hears, .finding(index))
      draft(finding.notHeard, .notFinding(index))
      draftNames(of: finding, .name(finding: index))
      labels.append([])
      for (place, answer) in finding.answers.enumerated() {
        labels[index].append([])
        draft(
          answer.hears, .answer(finding: index, answer: place), finding.isSigns ? .lent : [])
        draft(answer.notHeard, .notFinding(index))
        draft(answer.ifAsked, .ifAsked(finding: index, answer: place))
        draft(answer.ifAlone, .ifAlone(finding: index, answer: place))
        for text in [answer.label.text, answer.said].compactMap(\.self) where !answer.isNotSure {
          for line in plainWords(text) {
            // A plain "yes" or "no" is a reply, and names no answer.
            if case .yesNo = finding.kind, !line.text.utf8.contains(0x20) { continue }
            draft([line], .ifAsked(finding: index, answer: place))
            labels[index][place] += words(line.text, .content)
          }
        }
      }
    }
    draftSets()
    for direction in dialogue.directions {
      // Only directions that some part has: "came back" is none.
      let isUsed = dialogue.parts.contains { part in
        part.places.contains { $0.directions.contains(direction.id) }
      }
      if isUsed { for phrase in direction.hears { markNoun(phrase) } }
    }
    for (index, topic) in dialogue.topics.enumerated() { draft(topic.hears, .topic(index)) }
    for (index, term) in dialogue.terms.enumerated() { draft(term.hears, .term(index)) }
    for (index, condition) in dialogue.conditions.enumerated() {
      draft(condition.hears + names(condition.called), .condition(index))
    }
    for state in dialogue.states { draftOffers(state.steps) }
    for (index, unit) in dialogue.units.enumerated() {
      let meaning = sense(.unit(index))
      for phrase in unit.hears { draft(phrase, meaning, .measure) }
    }
  }

  /// What a question is called by who wants to change it: its plain name, the name that it has in the
  /// script, and whatever else the script says.
  private mutating func draftNames(of finding: Finding, _ meaning: Sense) {
    draft(plainWords(finding.called) + finding.named, meaning)
    guard finding.ask != nil else { return }
    let words = finding.id.text.utf8.map {
      $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0
    }
    let text = String(decoding: words, as: UTF8.self)
    draft([Phrase(elements: [.word(text)], text: text)], meaning)
  }

  /// Words that stand for numbers become known words.
  mutating func draftNumbers() {
    for word in dialogue.grammar.numbers.keys.sorted() { _ = words(word, [.grammar]) }
  }

  /// A direction written with a filler at its end, as "back of", is a noun.
  private mutating func markNoun(_ phrase: Phrase) {
    let words = words(phrase.text, .content)
    guard words.count == 2, let last = words.last,
      entries[Int(last)].traits.contains(.filler)
    else { return }
    joiners.insert(last)
    entries[Int(words[words.count - 2])].traits.insert(.noun)
  }

  private mutating func draftOffers(_ steps: [DialogueModel.Step]) {
    for step in steps {
      switch step {
      case .offer(_, let list):
        for offer in list {
          draft(offer.hears + plainWords(offer.label.text), .offer(offers.count))
          offers.append(offer.id)
        }
      case .choose(let branches, let otherwise):
        for branch in branches { draftOffers(branch.steps) }
        draftOffers(otherwise)
      case .say, .ask, .listen, .narrow, .go, .conclude, .end: break
      }
    }
  }

  /// The words of sets, parts and directions, each under the number of its set.
  private mutating func draftSets() {
    func add(_ hears: [Phrase], _ meaning: Int32) {
      let set = Int32(setSenses.count)
      setSenses.append(meaning)
      for phrase in hears { draft(phrase, set, .set) }
    }
    for set in dialogue.wordSets { add(set.hears, -1) }
    for (index, part) in dialogue.parts.enumerated() { add(part.hears, sense(.part(index))) }
    for (index, direction) in dialogue.directions.enumerated() {
      add(direction.hears, sense(.direction(index)))
    }
  }

  private mutating func draft(
    _ list: [Phrase], _ meaning: Sense, _ marks: Symbol.Marks = []
  ) {
    guard !list.isEmpty else { return }
    let index = sense(meaning)
    for phrase in list { draft(phrase, index, .script, marks) }
  }

  /// A text without values or choices, as a phrase.
  private func plainWords(_ text: Text) -> [Phrase] {
    var words = ""
    for piece in text.pieces {
      guard case .words(let more) = piece else { return [] }
      words += more
    }
    return words.isEmpty ? [] : [Phrase(elements: [.word(words)], text: words)]
  }

  /// The plain name and the term of "shin splints (medial tibial stress syndrome)".
  private func names(_ text: Text) -> [Phrase] {
    plainWords(text).flatMap { phrase in
      phrase.text.split { $0 == "(" || $0 == ")" }.map {
        Phrase(elements: [.word(String($0))], text: String($0))
      }
    }
  }
}
