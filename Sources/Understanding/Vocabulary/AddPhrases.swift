extension VocabularyBuilder {
  /// Adds every way of saying every phrase, now that each word has its class.
  mutating func addPhrases() {
    var ways = PhraseCode.Ways(code)
    var writer = RowWriter(table, entries)
    for draft in drafts {
      // Small words are what tells a lookalike from the thing itself.
      var keepsAll = draft.home.isGrammar
      if draft.home == .script, case .notFinding = senses[Int(draft.sense)] { keepsAll = true }
      ways.begin(at: Int(draft.start))
      while ways.next() {
        writer.write(ways.way, draft.home, keepsAll: keepsAll)
        switch draft.home {
        case .measure: measures.add(writer.row, meaning: draft.sense)
        case .set: sets.add(writer.row, meaning: draft.sense)
        case .script, .grammar: phrases.add(writer.row, meaning: draft.sense)
        }
      }
    }
    uses = writer.uses
  }
}
