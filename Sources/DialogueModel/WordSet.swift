/// Words and short phrases that mean much the same, written once and used in many phrases.
public struct WordSet: Hashable, Sendable {
  public typealias ID = Identifier<WordSet>

  public let id: ID
  public let hears: [Phrase]

  public init(id: ID, hears: [Phrase]) {
    self.id = id
    self.hears = hears
  }
}
