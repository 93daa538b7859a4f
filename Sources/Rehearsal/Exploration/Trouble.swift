package import Conversation

/// Something that must not happen in any conversation.
package enum Trouble: Hashable, Sendable {
  /// A limit of the engine was met.
  case limit(Fault)
  /// Nothing is asked, no outcome was told, and the conversation is not over.
  case deadEnd
  /// An input was met with silence.
  case silence
  /// Two messages in a row met the very same words and left the same question open.
  case sameWords
  /// What is already known was asked.
  case askedAgain(String)
  /// A person who only answers never comes to an outcome.
  case noOutcome
  /// The outcome came without a word on when to worry.
  case noSafetyNet
  /// After the outcome, starting over leads nowhere.
  case noStartOver
  /// Saving and loading changed the conversation.
  case notKept
  /// The process came to a sudden end.
  case crash

  /// The trouble in a few words; one name for each kind.
  package var name: String {
    switch self {
    case .limit(let fault): "a limit was met: \(fault)"
    case .deadEnd: "dead end: nothing is asked and no outcome was told"
    case .silence: "an input was met with silence"
    case .sameWords: "two messages in a row met the same words"
    case .askedAgain(let id): "asked \(id) though it was known"
    case .noOutcome: "no outcome for a person who only answers"
    case .noSafetyNet: "an outcome without a word on when to worry"
    case .noStartOver: "starting over leads nowhere"
    case .notKept: "saving and loading changed the conversation"
    case .crash: "the program crashed"
    }
  }

  /// Whether a shorter walk shows the same trouble.
  func isSame(as other: Trouble) -> Bool {
    switch (self, other) {
    case (.limit, .limit), (.askedAgain, .askedAgain): true
    default: self == other
    }
  }
}
