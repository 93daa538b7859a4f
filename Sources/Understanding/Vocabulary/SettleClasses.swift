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
    settleForms()
    numbers = Array(repeating: .nan, count: entries.count + 1)
    for (text, number) in dialogue.grammar.numbers.sorted(by: { $0.key < $1.key }) {
      if let word = table.find(Array(text.utf8)), Int(word) < entries.count {
        numbers[Int(entries[Int(word)].word)] = number
      }
    }
  }

  /// Gives numbers of their own to what scripts mean by words that the grammar keeps apart, as "stop"
  /// and "stopped", and to words that a phrase has in no other form.
  private mutating func settleForms() {
    var next = Int32(entries.count)
    var parents: [Int32: Int32] = [:]
    func root(_ word: Int32) -> Int32 {
      var word = word
      while let parent = parents[word] { word = parent }
      return word
    }
    for (one, other) in looseForms {
      let (first, second) = (root(entries[Int(one)].word), root(entries[Int(other)].word))
      if first != second { parents[max(first, second)] = min(first, second) }
    }
    var forms: [Int32: Int32] = [:]
    func give(_ word: Int32) {
      guard forms[root(word)] == nil else { return }
      next += 1
      forms[root(word)] = next
    }
    for word in Set(parents.keys).union(parents.values).sorted() { give(word) }
    for entry in entries where entry.isKeptApart { give(entry.word) }
    for word in entries.indices where entries[word].word > 0 {
      entries[word].form = forms[root(entries[word].word)] ?? 0
    }
    for word in exactWords where entries[Int(word)].exact == 0 {
      next += 1
      entries[Int(word)].exact = next
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
    // "n" is short for either; a word that joins says no by itself only as all that is said.
    for word in singleWords(of: [.and]) { traits[word]?.remove(.no) }
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
