public import DialogueModel
public import Understanding

/// A dialogue made ready for talking: its vocabulary and evidence compiled once, shared by sessions.
public struct Stage: Sendable {
  public let dialogue: Dialogue
  public let reader: Reader

  public init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
    reader = Reader(dialogue)
  }
}

/// One person's conversation, as a value: text in, events out.
///
/// It holds no clock, no randomness and no files; copies are independent conversations.
public struct Session: Sendable {
  let stage: Stage

  public init(of stage: Stage, today: Day? = nil) {
    self.stage = stage
  }

  public init(of dialogue: Dialogue, today: Day? = nil) {
    self.init(of: Stage(dialogue), today: today)
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
  public mutating func choose(_ options: [String]) -> [Event] {
    []
  }

  /// Does what a universal wish asks for.
  public mutating func command(_ universal: Universal) -> [Event] {
    []
  }
}
