public import DialogueModel
import Differential

/// What the conversation has come to so far.
public struct Assessment: Hashable, Sendable, Encodable {
  public let urgency: Urgency
  public let flags: [RedFlag.ID]
  /// Every condition still in play, likeliest first.
  public let leading: Ranking
  /// The outcome has been told.
  public let concluded: Bool

  /// One condition and what made it so likely.
  public struct Leading: Hashable, Sendable, Encodable {
    public let condition: Condition.ID
    public let chance: Double
    public let `for`: [Weight]
    public let against: [Weight]
  }

  /// What one answer did to one condition.
  public struct Weight: Hashable, Sendable, Encodable {
    public let finding: Finding.ID
    public let answer: Answer.ID
    public let weight: Double
    /// The answer was denied, and its absence counts.
    public let isDenied: Bool

    private enum CodingKeys: String, CodingKey {
      case finding, answer, weight
    }
  }
}

extension Judgement {
  /// What the facts come to, as front ends are told it.
  func assessment(on stage: Stage, isConcluded: Bool) -> Assessment {
    Assessment(
      urgency: circumstances.urgency,
      flags: circumstances.flags.indices.filter { circumstances.flags[$0] }
        .map { stage.dialogue.redFlags[$0].id },
      leading: Assessment.Ranking(standing, on: stage), concluded: isConcluded)
  }
}
