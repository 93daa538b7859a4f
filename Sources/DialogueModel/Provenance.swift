/// Where a clinical number comes from.
public enum Provenance: Hashable, Sendable {
  case sources([Source.ID])
  /// No figure was found; `basis` says in a few words what it rests on.
  case estimate(basis: String)
}

/// A work that numbers and statements are drawn from.
public struct Source: Hashable, Sendable {
  public typealias ID = Identifier<Source>

  public let id: ID
  /// Authors, journal, year and any link, as shown when a person asks where a number comes from.
  public let text: String

  public init(id: ID, text: String) {
    self.id = id
    self.text = text
  }
}

/// A share of people between 0 and 1, and where it comes from.
public struct Share: Hashable, Sendable {
  public let value: Double
  public let provenance: Provenance

  public init(_ value: Double, _ provenance: Provenance) {
    self.value = value
    self.provenance = provenance
  }
}
