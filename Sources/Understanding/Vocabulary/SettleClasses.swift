import DialogueModel

extension VocabularyBuilder {
  /// Gives every word its class, and short forms the words they stand for.
  mutating func settleClasses() {
    for word in 0..<Int32(entries.count) where entries[Int(word)].traits != .common {
      entries[Int(word)].word = root(word) + 1
    }
    for word in entries.indices where entries[word].expansion >= 0 {
      let stands = expansions[Int(entries[word].expansion)]
      guard stands.count == 1, Int(stands[0]) != word else { continue }
      let known = entries[Int(stands[0])]
      entries[word].word = known.word
      entries[word].traits.formUnion(known.traits)
      entries[word].expansion = -1
    }
    markGrammar()
    numbers = Array(repeating: .nan, count: entries.count + 1)
    for (text, number) in dialogue.grammar.numbers.sorted(by: { $0.key < $1.key }) {
      if let word = table.find(Array(text.utf8)), Int(word) < entries.count {
        numbers[Int(entries[Int(word)].word)] = number
      }
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
    mark([.ago], .ago)
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
  private func singleWords(of keys: Set<Grammar.Key>) -> Set<Int32> {
    Set(singles.lazy.filter { keys.contains($0.key) }.map { entries[Int($0.word)].word })
  }
}
