/// A claim about what is known, as written after `when`, `if` and `unless`.
///
/// What is not known makes `is` and comparisons false, so `is not` is true of it.
public indirect enum Predicate: Hashable, Sendable {
  case always
  /// At least one of the answers was affirmed.
  case isAny(Finding.ID, [Answer.ID])
  /// The finding has an answer other than "not sure".
  case isKnown(Finding.ID)
  /// The person was asked and does not know, or did not want to say.
  case isNotSure(Finding.ID)
  case compare(Expression, Comparison, Expression)
  /// The likeliest condition is this one, or belongs to the family of this name.
  case leading(String)
  case anyFlagIsUp
  case flagIsUp(RedFlag.ID)
  case urgencyIsAtLeast(Urgency)
  /// The person named the condition as their own guess.
  case isWorriedAbout(Condition.ID)
  /// The outcome has been told.
  case concluded
  case not(Predicate)
  case and([Predicate])
  case or([Predicate])
  case atLeast(Int, of: [Predicate])

  public enum Comparison: String, Hashable, Sendable {
    case less = "<"
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
    case more = ">"
  }
}
