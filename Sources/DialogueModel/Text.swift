/// What is shown to a person: words, with values and choices filled in at the time.
public struct Text: Hashable, Sendable {
  public indirect enum Piece: Hashable, Sendable {
    case words(String)
    /// What is known of a finding, in plain words; for a number with its unit.
    case finding(Finding.ID)
    /// A computed value, shown with one decimal at most, in `unit` when one is named.
    case value(Expression, unit: Unit.ID?)
    /// The first text whose predicate holds.
    case choice([Branch], otherwise: Text?)
    /// A value that the engine gives to one of its own sentences, such as `{list}`.
    case parameter(String)
    /// The person's side, such as "left", where one is known.
    case side
  }

  public struct Branch: Hashable, Sendable {
    public let when: Predicate
    public let text: Text

    public init(when: Predicate, text: Text) {
      self.when = when
      self.text = text
    }
  }

  public let pieces: [Piece]

  public init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  public init(_ words: String) {
    pieces = [.words(words)]
  }

  public var isEmpty: Bool { pieces.isEmpty }
}

/// A text with the stable name by which translations and transcripts know it.
public struct Line: Hashable, Sendable {
  public typealias ID = Identifier<Line>

  /// Such as `finding.hop.ask` or `state.greeting.say.hello`.
  public let id: ID
  public let text: Text

  public init(id: ID, text: Text) {
    self.id = id
    self.text = text
  }
}
