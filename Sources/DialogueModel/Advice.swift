/// Something to do or to leave, shared by conditions.
public struct Advice: Hashable, Sendable {
  public typealias ID = Identifier<Advice>

  public let id: ID
  /// The lines whose predicates hold are said.
  public let say: [Conditional]
  /// Not given while this holds.
  public let unless: Predicate?
  public let provenance: Provenance

  public init(id: ID, say: [Conditional], unless: Predicate?, provenance: Provenance) {
    self.id = id
    self.say = say
    self.unless = unless
    self.provenance = provenance
  }
}

/// A line that is said only when its predicate holds.
public struct Conditional: Hashable, Sendable {
  public let when: Predicate
  public let line: Line

  public init(when: Predicate, line: Line) {
    self.when = when
    self.line = line
  }
}

/// Stages of a way back, in order.
public struct Plan: Hashable, Sendable {
  public typealias ID = Identifier<Plan>

  public let id: ID
  public let called: Text
  /// What holds for every stage.
  public let say: [Line]
  public let stages: [Line]
  public let provenance: Provenance

  public init(id: ID, called: Text, say: [Line], stages: [Line], provenance: Provenance) {
    self.id = id
    self.called = called
    self.say = say
    self.stages = stages
    self.provenance = provenance
  }
}
