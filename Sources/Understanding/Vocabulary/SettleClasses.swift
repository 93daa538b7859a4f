import DialogueModel

extension VocabularyBuilder {
  /// Gives every word its class, and short forms the words they stand for.
  mutating func settleClasses() {
    for word in 0..<Int32(entries.count) where entries[Int(word)].traits != .common {
      entries[Int(word)].word = root(word) + 1
    }
    for (word, stands) in spelled.sorted(by: { $0.key < $1.key }) {
      if stands.count == 1, stands[0] != word {
        let traits = entries[Int(stands[0])].traits
        entries[Int(word)].word = entries[Int(stands[0])].word
        entries[Int(word)].traits.formUnion(traits)
      } else {
        entries[Int(word)].expansion = Int32(expansions.count)
        expansions.append(stands)
      }
    }
    markGrammar()
    numbers = Array(repeating: .nan, count: entries.count + 1)
    for (text, number) in dialogue.grammar.numbers.sorted(by: { $0.key < $1.key }) {
      if let word = table.find(Array(text.utf8)) { numbers[Int(entries[Int(word)].word)] = number }
    }
  }

  /// Marks the single words of the grammar that reading asks about one by one.
  private mutating func markGrammar() {
    var traits: [Int32: Vocabulary.WordTraits] = [:]
    func mark(_ keys: Set<Grammar.Key>, _ trait: Vocabulary.WordTraits) {
      for word in singleWords(of: keys) { traits[word, default: []].insert(trait) }
    }
    mark([.it], .pronoun)
    mark([.and], .and)
    mark([.or], .or)
    mark([.left, .right, .bothSides], .side)
    mark([.no], .no)
    mark([.about], .about)
    mark([.times], .times)
    for (key, trait) in Self.markedKeys {
      for word in marked[key] ?? [] { traits[entries[Int(word)].word, default: []].insert(trait) }
    }
    for joiner in joiners { traits[entries[Int(joiner)].word, default: []].insert(.of) }
    let ends = singleWords(of: [.scopeEnd])
    for word in entries.indices where entries[word].word > 0 {
      if let more = traits[entries[word].word] { entries[word].traits.formUnion(more) }
      guard ends.contains(entries[word].word) else { continue }
      if entries[word].traits.contains(.filler) { entries[word].traits.insert(.softEnd) }
      if !entries[word].traits.contains(.filler), !entries[word].traits.contains(.passing) {
        entries[word].traits.insert(.parts)
      }
    }
  }

  /// The classes of the single words listed under some keys of the grammar.
  func singleWords(of keys: Set<Grammar.Key>) -> Set<Int32> {
    var classes: Set<Int32> = []
    for draft in drafts {
      guard draft.home == .grammar || draft.home == .measure,
        case .grammar(let key) = senses[Int(draft.sense)], keys.contains(key),
        draft.steps.count == 1, case .word(let word, _) = draft.steps[0]
      else { continue }
      classes.insert(entries[Int(word)].word)
    }
    return classes
  }

  /// By entry, how many phrases have the word, counted to 255.
  var uses: [UInt8] {
    var uses = [UInt8](repeating: 0, count: entries.count)
    for draft in drafts {
      for case .word(let word, _) in draft.steps where uses[Int(word)] < 255 {
        uses[Int(word)] += 1
      }
    }
    return uses
  }

  mutating func addPhrases() {
    for draft in drafts {
      // Small words are what tells a lookalike from the thing itself.
      var keepsAll = draft.home == .grammar || draft.home == .measure
      if draft.home == .script, case .notFinding = senses[Int(draft.sense)] { keepsAll = true }
      let steps = withoutDoubleGaps(keepsAll ? draft.steps : withoutFillers(draft))
      let written = steps.map { step -> Automaton.Step in
        switch step {
        case .word(let word, let marks): .word(entries[Int(word)].word, marks)
        case .set(let set, let marks): .set(set, marks)
        case .gap: .gap
        case .wideGap: .wideGap
        case .quantity: .quantity
        }
      }
      switch draft.home {
      case .measure: measures.add(written, meaning: draft.sense)
      case .set: sets.add(written, meaning: draft.sense)
      case .script, .grammar: phrases.add(written, meaning: draft.sense)
      }
    }
  }

  private func withoutDoubleGaps(_ steps: [Step]) -> [Step] {
    var kept: [Step] = []
    for step in steps {
      if step.isGap, kept.last?.isGap == true { continue }
      kept.append(step)
    }
    return kept
  }

  /// Leaves out the words that carry no meaning, unless too little is left to say anything.
  private func withoutFillers(_ draft: Draft) -> [Step] {
    let steps = draft.steps
    var kept: [Step] = []
    var solid = 0
    // "no pain in it" is not "no pain": the small words tell what a bare denial of pain is about.
    var isBareDenial = false
    for step in steps {
      switch step {
      case .word(let word, _):
        let traits = entries[Int(word)].traits
        if traits.contains(.filler) { continue }
        if traits.contains(.denies) {
          isBareDenial = kept.isEmpty
        } else if !traits.contains(.complaint) {
          isBareDenial = false
        }
        if !traits.contains(.passing) { solid += 1 }
        kept.append(step)
      case .set:
        solid += 1
        isBareDenial = false
        kept.append(step)
      case .quantity: return steps
      case .gap, .wideGap: kept.append(step)
      }
    }
    // "even at rest" is not "rest": one word alone means something else than with its small words.
    if solid < 2 || isBareDenial && draft.home == .script, kept.count < steps.count {
      return steps
    }
    // A gap at either end would reach for nothing.
    if kept.last?.isGap == true || kept.first?.isGap == true { return steps }
    return kept
  }
}

extension VocabularyBuilder.Step {
  fileprivate var isGap: Bool {
    switch self {
    case .gap, .wideGap: true
    case .word, .set, .quantity: false
    }
  }
}
