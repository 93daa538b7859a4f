package import DialogueModel

/// Something that must hold after a turn, as written after `= `.
package enum Claim: Hashable, Sendable {
  case finding(Finding.ID, Holding)
  case side(Side?)
  /// The likeliest condition, or one of the first so many, is this one or of this family.
  case leading(String, among: Int)
  case notLeading(String)
  case urgency(Urgency, orHigher: Bool)
  case flag(RedFlag.ID, isUp: Bool)
  case noFlag
  /// The open question is one of these.
  case asks([String])
  case doesNotAsk([String])
  case asksNothing
  /// None of these has been asked in the conversation so far.
  case neverAsked([String])
  case questions(atMost: Int)
  case says(String)
  case firstLineSays(String)
  case concluded(Bool)
  case ended(Bool)

  /// What is held about a finding.
  package enum Holding: Hashable, Sendable {
    case affirmed(Answer.ID)
    case notAffirmed(Answer.ID)
    case denied(Answer.ID)
    case amount(Predicate.Comparison, Quantity)
    case known
    /// Nothing has been said about it.
    case unknown
    /// The person said that they do not know.
    case notSure
    /// It was said with a hedge.
    case unsure
    /// More than one answer is still possible.
    case open
  }
}
