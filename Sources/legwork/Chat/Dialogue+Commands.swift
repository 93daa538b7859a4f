import DialogueModel

extension Dialogue {
  /// What can be asked for at any question, as the script's language says it.
  var commandWords: [String] {
    let keys: [Grammar.Key] = [
      .why, .back, .again, .skip, .notSure, .summary, .think, .change, .startOver, .help, .report,
      .stop,
    ]
    let words = keys.compactMap { key in
      grammar.phrases[key]?.first { $0.isPlainWords }?.text
    }
    return words + Universal.allCases.map { "/\($0.rawValue)" }
  }
}

extension Phrase {
  /// Words in a row, typed as they are written.
  fileprivate var isPlainWords: Bool {
    elements.allSatisfy { element in
      switch element {
      case .word: true
      case .exact, .set, .anyOf, .optional, .lent, .placeless, .gap, .together, .quantity: false
      }
    }
  }
}
