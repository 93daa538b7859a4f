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
    let parting = singleWords(of: [.scopeEnd])
    for word in entries.indices
    where parting.contains(entries[word].word)
      && entries[word].traits.isDisjoint(with: [.filler, .passing])
    {
      entries[word].traits.insert(.parts)
    }
    numbers = Array(repeating: .nan, count: entries.count + 1)
    for (text, number) in dialogue.grammar.numbers.sorted(by: { $0.key < $1.key }) {
      if let word = table.find(Array(text.utf8)) { numbers[Int(entries[Int(word)].word)] = number }
    }
  }

  /// The classes of the single words listed under some keys of the grammar.
  func singleWords(of keys: Set<Grammar.Key>) -> Set<Int32> {
    var classes: Set<Int32> = []
    for draft in drafts {
      guard case .grammar(let key) = senses[Int(draft.sense)], keys.contains(key),
        draft.steps.count == 1, case .word(let word) = draft.steps[0]
      else { continue }
      classes.insert(entries[Int(word)].word)
    }
    return classes
  }

  mutating func addPhrases() {
    for draft in drafts {
      let steps = draft.isGrammar ? draft.steps : withoutFillers(draft.steps)
      let written = steps.map { step -> Automaton.Step in
        switch step {
        case .word(let word): .word(entries[Int(word)].word)
        case .gap: .gap
        case .quantity: .quantity
        }
      }
      if draft.isMeasure {
        measures.add(written, meaning: draft.sense)
      } else {
        phrases.add(written, meaning: draft.sense)
      }
    }
  }

  /// Leaves out the words that carry no meaning, unless too little is left to say anything.
  private func withoutFillers(_ steps: [Step]) -> [Step] {
    var kept: [Step] = []
    var solid = 0
    for step in steps {
      switch step {
      case .word(let word):
        let traits = entries[Int(word)].traits
        if traits.contains(.filler) { continue }
        if !traits.contains(.passing) { solid += 1 }
        kept.append(step)
      case .quantity: return steps
      case .gap: kept.append(step)
      }
    }
    // "even at rest" is not "rest": one word alone means something else than with its small words.
    if solid < 2, kept.count < steps.count { return steps }
    // A gap at either end would reach for nothing.
    if case .gap? = kept.last { return steps }
    if case .gap? = kept.first { return steps }
    return kept
  }
}
