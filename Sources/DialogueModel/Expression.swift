/// Arithmetic on what is known; absent when any part of it is not known.
public indirect enum Expression: Hashable, Sendable {
  case number(Double, unit: Unit.ID?)
  /// The amount a person gave, in the base unit of its dimension.
  case finding(Finding.ID)
  case score(Score.ID)
  /// The posterior of a condition, between 0 and 1.
  case chance(Condition.ID)
  case arithmetic(Expression, Operator, Expression)

  public enum Operator: String, Hashable, Sendable {
    case plus = "+"
    case minus = "-"
    case times = "*"
    case over = "/"
  }
}
