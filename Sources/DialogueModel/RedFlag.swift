/// A rule that runs on every turn and can only raise the urgency.
public struct RedFlag: Hashable, Sendable {
  public typealias ID = Identifier<RedFlag>

  public let id: ID
  /// Absent for a caution, which adds a warning and sets no time.
  public let urgency: Urgency?
  /// What it could be, in plain words: "a blood clot in the leg".
  public let called: Text
  /// The rule fires when any of these holds.
  public let when: [Predicate]
  public let unless: Predicate?
  public let say: [Line]
  /// The conditions that it stands for, the likeliest first: what leads while the rule is up.
  public let means: [Condition.ID]
  public let provenance: Provenance

  public init(
    id: ID, urgency: Urgency?, called: Text, when: [Predicate], unless: Predicate?, say: [Line],
    provenance: Provenance, means: [Condition.ID] = []
  ) {
    self.id = id
    self.urgency = urgency
    self.called = called
    self.when = when
    self.unless = unless
    self.say = say
    self.provenance = provenance
    self.means = means
  }
}
