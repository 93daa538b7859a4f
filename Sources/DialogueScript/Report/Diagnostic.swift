/// A fault in a script, as data.
public struct Diagnostic: Error, Hashable, Sendable {
  public var kind: DiagnosticKind
  /// The fault in one clause, readable alone.
  public var message: String
  /// The smallest stretch that shows the fault.
  public var primary: Label
  /// The other places that it takes to understand it, in any file.
  public var related: [Label]
  /// What it means for the person who chats.
  public var note: String?
  /// The one edit that mends it.
  public var help: Edit?

  init(
    _ kind: DiagnosticKind, _ message: String, at span: Span, _ label: String = "",
    related: [Label] = [], note: String? = nil, help: Edit? = nil
  ) {
    self.kind = kind
    self.message = message
    primary = Label(span: span, words: label)
    self.related = related
    self.note = note
    self.help = help
  }
}

/// A place in the scripts and a few words on it.
public struct Label: Hashable, Sendable {
  public var span: Span
  public var words: String

  public init(span: Span, words: String) {
    self.span = span
    self.words = words
  }
}

/// A change that mends a fault.
public struct Edit: Hashable, Sendable {
  /// What to do, in words.
  public var words: String
  /// The change itself where it is safe to make without thought.
  public var replacement: Replacement?

  /// Text to put in place of a span.
  public struct Replacement: Hashable, Sendable {
    public var span: Span
    public var text: String

    public init(span: Span, text: String) {
      self.span = span
      self.text = text
    }
  }

  public init(_ words: String, replacement: Replacement? = nil) {
    self.words = words
    self.replacement = replacement
  }

  /// Writes `text` in place of `span`.
  static func write(_ text: String, at span: Span) -> Edit {
    Edit("write `\(text)`", replacement: Replacement(span: span, text: text))
  }
}

extension String {
  /// In backticks, unless it is a description rather than a word to write.
  var quotedWord: String { hasPrefix("`") || contains(" ") ? self : "`\(self)`" }
}
