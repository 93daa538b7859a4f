/// A direction that narrows a part to one of its places, such as "inner" or "lower".
public struct Direction: Hashable, Sendable {
  public typealias ID = Identifier<Direction>

  public let id: ID
  public let hears: [Phrase]

  public init(id: ID, hears: [Phrase]) {
    self.id = id
    self.hears = hears
  }
}

/// A part whose places are composed of a direction and the part, in any order.
public struct Part: Hashable, Sendable {
  public typealias ID = Identifier<Part>

  public let id: ID
  /// The finding whose answers the places are.
  public let finding: Finding.ID
  public let hears: [Phrase]
  /// The answers that remain when no direction is said; more than one leaves it open.
  public let alone: [Answer.ID]
  public let places: [Place]
  /// The question that settles which place is meant.
  public let ask: Line?

  /// What directions make of the part.
  public struct Place: Hashable, Sendable {
    public let directions: Set<Direction.ID>
    public let answers: [Answer.ID]

    public init(directions: Set<Direction.ID>, answers: [Answer.ID]) {
      self.directions = directions
      self.answers = answers
    }
  }

  public init(
    id: ID, finding: Finding.ID, hears: [Phrase], alone: [Answer.ID], places: [Place], ask: Line?
  ) {
    self.id = id
    self.finding = finding
    self.hears = hears
    self.alone = alone
    self.places = places
    self.ask = ask
  }
}
