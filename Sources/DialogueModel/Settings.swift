/// The numbers that govern belief, asking and stopping; they stand in the script, with reasons.
public struct Settings: Hashable, Sendable {
  /// The power to which priors are raised: 1 counts them whole, 0 not at all.
  public var priorsCount: Double = 1
  /// No single answer changes the odds by more than this factor.
  public var weightCap: Double = 10
  /// This many of the strongest weights of an overlap group count in full.
  public var groupFull: Int = 2
  /// The part of each further weight of a group that counts.
  public var groupRest: Double = 0.5
  /// The part of a weight that counts when the person was unsure.
  public var unsureCounts: Double = 0.5
  /// Narrowing stops when the first condition's chance is above this.
  public var settledAbove: Double = 0.6
  /// And is this many times the second's.
  public var settledClear: Double = 2.5
  /// A question worth less than this, in bits per effort, is not asked.
  public var worthAsking: Double = 0.02
  /// What a change of urgency is worth against a bit of information about the cause.
  public var urgencyWorth: Double = 1
  /// Conditions below this chance are not told to the person.
  public var tellAbove: Double = 0.08
  /// The most conditions told.
  public var tellAtMost: Int = 3
  /// "Fits best with" needs a chance of this; below it the wording is weaker.
  public var fitsBestAbove: Double = 0.45
  /// A question comes first when its answer is expected to raise the urgency by this many levels.
  public var safetyNow: Double = 0.5
  /// Right before the outcome this much is enough for a further question.
  public var safetyLast: Double = 0.15
  /// The most questions that are asked for safety right before the outcome.
  public var lastChecks: Int = 3

  public init() {}
}
