import DialogueModel

extension Script {
  /// The dialogue, once everything was read without an error.
  func dialogue(fingerprint: UInt64, words: Words) -> Dialogue? {
    guard let id = dialogueID else { return nil }
    return Dialogue(
      id: id, called: header.called, version: header.version, language: header.language,
      begin: header.begin, fingerprint: fingerprint, settings: settings, grammar: grammar,
      wording: wording, units: units, directions: directions, parts: parts, findings: findings,
      checklists: checklists, scores: scores, redFlags: redFlags, conditions: conditions,
      advice: advice, plans: plans, topics: topics, terms: terms, states: states,
      sources: sources, words: words, wordSets: wordSets)
  }
}
