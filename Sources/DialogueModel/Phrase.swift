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

  /// The phrase as the author wrote it.
  public let text: String
  /// Elements that do not follow from the text.
  private let given: [Element]?

  /// A phrase whose text is not read for signs.
  public init(elements: [Element], text: String) {
    given = elements
    self.text = text
  }

  /// A phrase as an author writes it.
  public init(_ text: String) {
    given = nil
    self.text = text
  }

  /// Its words and signs in order; read from the text each time, as most scripts are loaded
  /// without ever being asked for them.
  public var elements: [Element] { given ?? Self.elements(of: text) }
}
