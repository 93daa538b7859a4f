import DialogueModel

/// What a phrase of the vocabulary means; numbers are positions in the dialogue.
enum Sense: Hashable, Sendable {
  case answer(finding: Int, answer: Int)
  /// An answer's word or label, which counts only while its question is open.
  case ifAsked(finding: Int, answer: Int)
  /// An answer's word, which counts only where it is all that is said.
  case ifAlone(finding: Int, answer: Int)
  /// The finding in general.
  case finding(Int)
  /// Looks like the finding, and is not.
  case notFinding(Int)
  /// What a finding is called, for "change how long".
  case name(finding: Int)
  case part(Int)
  case direction(Int)
  case unit(Int)
  case grammar(Grammar.Key)
  case topic(Int)
  case term(Int)
  case condition(Int)
  case offer(Int)
}

extension Sense {
  /// A side question.
  var isTopic: Bool {
    if case .topic = self { true } else { false }
  }

  /// The finding that is spoken about, where there is one.
  var finding: Int? {
    switch self {
    case .answer(let finding, _), .ifAsked(let finding, _), .ifAlone(let finding, _),
      .finding(let finding), .notFinding(let finding), .name(let finding):
      finding
    case .part, .direction, .unit, .grammar, .topic, .term, .condition, .offer: nil
    }
  }
}
