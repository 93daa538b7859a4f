public import DialogueModel
public import Understanding

/// One turn as front ends exchange it: the JSON object of the protocol.
public struct Turn: Hashable, Sendable, Encodable {
  /// 0 for the greeting.
  public var turn: Int
  public var says: [String]
  public var heard: [Heard]
  /// Stretches of the message that were not used.
  public var unused: [String]
  public var known: [Known]
  /// Absent when nothing is asked.
  public var asks: Question?
  public var assessment: Assessment
  public var ended: Bool
  /// A limit of the engine that was met; the conversation can go on or start over.
  public var fault: Fault?

  /// One thing heard in the message.
  public struct Heard: Hashable, Sendable, Codable {
    public var finding: Finding.ID
    /// Absent where the message leaves open which.
    public var answer: String?
    public var polarity: Mention.Polarity
    public var side: Side?
    public var unit: Unit.ID?
    public var text: String
  }

  /// One thing held as said.
  public struct Known: Hashable, Sendable, Codable {
    public var finding: Finding.ID
    /// The answer's name; a number for a quantity; `not-sure` where the person did not know.
    public var answer: String
    public var polarity: Mention.Polarity
    /// The unit of a quantity.
    public var unit: Unit.ID?
    /// The answer that a quantity belongs to.
    public var band: Answer.ID?
    public var side: Side?
    /// One of several answers of which it is not known yet which holds.
    public var open: Bool?
    /// The turn in which it was last said.
    public var turn: Int
  }
}
