import DialogueModel

/// What a phrase of the vocabulary means; numbers are positions in the dialogue.
enum Sense: Hashable, Sendable {
  case answer(finding: Int, answer: Int)
  /// An answer's word or label, which counts only while its question is open.
  case ifAsked(finding: Int, answer: Int)
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
