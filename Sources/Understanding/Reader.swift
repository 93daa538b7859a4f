public import DialogueModel

/// Reads free text in the light of a dialogue's vocabulary.
///
/// Building one compiles the vocabulary; reading is one pass over the words of a message.
public struct Reader: Sendable {
  public init(_ dialogue: Dialogue) {
  }

  /// Reads one message.
  ///
  /// - Parameters:
  ///   - asked: the open question, for short answers such as "yes" or "the second one".
  ///   - today: the day on which it is said, for "since Tuesday".
  public func read(_ message: String, asked: Asked? = nil, today: Day? = nil) -> Reading {
    Reading(message: message)
  }
}
