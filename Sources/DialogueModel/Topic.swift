/// A side question that is answered at any time, after which the open question comes back.
public struct Topic: Hashable, Sendable {
  public typealias ID = Identifier<Topic>

  public let id: ID
  /// The question as a person would ask it, for offers: "Can I keep running?".
  public let called: Text
  public let hears: [Phrase]
  /// The first whose predicate holds is the answer.
  public let answers: [Conditional]
  /// The answer while help is needed now; without one, only that is said again.
  public let emergency: Line?
  /// The list of dangers that is asked before its last answer, the one that nothing speaks against.
  public let waitsFor: Checklist.ID?
  public let provenance: Provenance

  public init(
    id: ID, called: Text, hears: [Phrase], answers: [Conditional], emergency: Line? = nil,
    waitsFor: Checklist.ID? = nil, provenance: Provenance
  ) {
    self.id = id
    self.called = called
    self.hears = hears
    self.answers = answers
    self.emergency = emergency
    self.waitsFor = waitsFor
    self.provenance = provenance
  }
}

/// A word that people ask the meaning of.
public struct Term: Hashable, Sendable {
  public typealias ID = Identifier<Term>

  public let id: ID
  public let hears: [Phrase]
  public let means: Line

  public init(id: ID, hears: [Phrase], means: Line) {
    self.id = id
    self.hears = hears
    self.means = means
  }
}
