public import DialogueModel

/// Reads free text in the light of a dialogue's vocabulary.
///
/// The vocabulary is compiled at the first message; reading is one pass over the words of each.
public struct Reader: Sendable {
  let vocabulary: Lazily<Vocabulary>

  public init(_ dialogue: Dialogue) {
    vocabulary = Lazily { Vocabulary(dialogue) }
  }

  /// Reads one message.
  ///
  /// - Parameters:
  ///   - asked: the open question, for short answers such as "yes" or "the second one".
  ///   - today: the day on which it is said, for "since Tuesday".
  public func read(_ message: String, asked: Asked? = nil, today: Day? = nil) -> Reading {
    var listener = Listener(message, vocabulary.value, asked: asked, today: today)
    return listener.listen()
  }

  /// Reads one message, and tells what its words could have meant besides.
  public func explain(
    _ message: String, asked: Asked? = nil, today: Day? = nil
  ) -> (reading: Reading, passedOver: [PassedOver]) {
    var listener = Listener(message, vocabulary.value, asked: asked, today: today)
    listener.keepsReasons = true
    let reading = listener.listen()
    return (reading, listener.passedOver)
  }
}
