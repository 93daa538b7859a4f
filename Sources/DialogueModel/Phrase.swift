/// A way of saying something, as written after `hears`.
///
/// `knee pain` two words in a row; `worse ~ night` up to four words between; `calf & <swells>` both
/// in one clause, in any order; `run/running` either; `[really]` may be missing; `<swells>` the
/// words of a set, a part or a direction; `(ache)` a word that other phrases may have as well;
/// `!knee` a word that then is no place; `=felt` this very word, whatever it is otherwise read as;
/// `{}` a quantity of the finding's own kind.
public struct Phrase: Hashable, Sendable {
  public enum Element: Hashable, Sendable {
    case word(String)
    /// A word as it is written, in no other form.
    case exact(String)
    /// The words of a set, a part or a direction.
    case set(String)
    case anyOf([Element])
    case optional([Element])
    /// Words that are left for other phrases to have as well.
    case lent([Element])
    /// Words that are no place of the body here.
    indirect case placeless(Element)
    /// Up to four words of any kind.
    case gap
    /// What stands on either side of it may come first, a few words apart.
    case together
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

  /// Whether its words and signs follow from its text.
  package var isText: Bool { given == nil }

  /// Its words and signs in order; read from the text each time, as most scripts are loaded
  /// without ever being asked for them.
  public var elements: [Element] {
    if let given { return given }
    var reader = PhraseReader(Array(text.utf8))
    return reader.read()
  }
}
