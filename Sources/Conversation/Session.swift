public import DialogueModel
public import Understanding

/// A dialogue made ready for talking: its vocabulary and evidence compiled once, shared by sessions.
public final class Stage: Sendable {
  public let dialogue: Dialogue

  public init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
  }

  /// Reads messages in the light of the dialogue's vocabulary.
  public var reader: Reader { Reader(dialogue) }
}

/// One person's conversation, as a value: text in, events out.
///
/// It holds no clock, no randomness and no files; copies are independent conversations.
public struct Session: Sendable {
  let stage: Stage

  /// How many turns there were; 0 after the greeting.
  public private(set) var turn = 0

  public init(of stage: Stage, today: Day? = nil) {
    self.stage = stage
  }

  public init(of dialogue: Dialogue, today: Day? = nil) {
    self.init(of: Stage(dialogue), today: today)
  }

  /// Everything held as said so far.
  public var known: [Turn.Known] { [] }

  /// What the conversation has come to so far.
  public var assessment: Assessment {
    Assessment(urgency: .selfCare, flags: [], leading: [], concluded: false)
  }

  /// Opens the conversation: the greeting and the first question.
  public mutating func begin() -> [Event] {
    []
  }

  /// Takes one message and answers it.
  public mutating func reply(to message: String) -> [Event] {
    []
  }

  /// Takes answers of the open question by their names.
  public mutating func choose(_ options: [String]) throws(Complaint) -> [Event] {
    []
  }

  /// Does what a universal wish asks for; `finding` is what to change, for `change`.
  public mutating func command(
    _ universal: Universal, on finding: Finding.ID? = nil
  ) throws(Complaint) -> [Event] {
    []
  }

  /// Takes one input of the protocol.
  public mutating func take(_ input: Input) throws(Complaint) -> [Event] {
    switch input {
    case .say(let message): reply(to: message)
    case .choose(let options): try choose(options)
    case .command(let universal, let finding): try command(universal, on: finding)
    }
  }
}
