public import DialogueModel

/// How likely each cause is, given what is known.
public struct Belief: Hashable, Sendable {
  /// Likeliest first; chances add up to 1.
  public let ranked: [Ranked]

  public struct Ranked: Hashable, Sendable {
    public let condition: Condition.ID
    /// The posterior, between 0 and 1.
    public let chance: Double
    /// What counted, in natural-log units; positive speaks for the condition, strongest first.
    public let weights: [Weight]

    public init(condition: Condition.ID, chance: Double, weights: [Weight]) {
      self.condition = condition
      self.chance = chance
      self.weights = weights
    }
  }

  /// What one answer did to one condition's log odds, after caps and overlap.
  public struct Weight: Hashable, Sendable {
    public let finding: Finding.ID
    public let answer: Answer.ID
    /// The answer was denied, and its absence counts.
    public let isDenied: Bool
    public let value: Double

    public init(finding: Finding.ID, answer: Answer.ID, isDenied: Bool, value: Double) {
      self.finding = finding
      self.answer = answer
      self.isDenied = isDenied
      self.value = value
    }
  }

  public init(ranked: [Ranked]) {
    self.ranked = ranked
  }
}
