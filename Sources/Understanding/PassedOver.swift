public import DialogueModel

/// Something that words of a message could have meant, and why it was passed over.
public struct PassedOver: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable {
    case longerPhrase = "another phrase has the words"
    case handled = "something is done with that part"
    case landmark = "it only says where something else lies, or names a cause"
    case otherTime = "the time is told of something else"
    case touching = "fingers do it, and nothing hurts so"
    case wide = "it may be anywhere"
    case wholeAnswer = "the words are all an answer to the open question"
  }

  public var finding: Finding.ID
  /// Absent when the finding is meant in general, or its place.
  public var answer: Answer.ID?
  /// Bytes of the message.
  public var span: Range<Int>
  public var text: String
  public var reason: Reason
  /// The words that have it instead, where there are any.
  public var by: String?
}
