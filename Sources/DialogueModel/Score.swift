/// A sum of points, such as the Wells score.
public struct Score: Hashable, Sendable {
  public typealias ID = Identifier<Score>

  public struct Item: Hashable, Sendable {
    public let points: Double
    public let when: Predicate

    public init(points: Double, when: Predicate) {
      self.points = points
      self.when = when
    }
  }

  public let id: ID
  public let called: Text
  public let items: [Item]
  public let provenance: Provenance

  public init(id: ID, called: Text, items: [Item], provenance: Provenance) {
    self.id = id
    self.called = called
    self.items = items
    self.provenance = provenance
  }
}
