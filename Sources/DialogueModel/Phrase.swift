/// A way of saying something, as written after `hears`.
///
/// `knee pain` two words in a row; `worse ~ night` up to four words between; `run/running` either;
/// `[really]` may be missing; `{}` a quantity of the finding's own kind.
public struct Phrase: Hashable, Sendable {
  public indirect enum Element: Hashable, Sendable {
    case word(String)
    case anyOf([String])
    case optional([String])
    /// Up to four words of any kind.
    case gap
    /// A number with or without a unit.
    case quantity
  }

  public let elements: [Element]
  /// The phrase as the author wrote it.
  public let text: String

  public init(elements: [Element], text: String) {
    self.elements = elements
    self.text = text
  }
}
