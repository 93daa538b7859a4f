public import DialogueModel

/// One page about a conversation, for the person to keep and for whoever sees them next.
///
/// A front end shows the title, the notice and the sections in their order, each with its heading.
public struct Report: Hashable, Sendable, Codable {
  public var title: String
  /// What this is and is not.
  public var notice: String
  /// The language that it is written in, such as `en`.
  public var language: String
  /// The day of the conversation, as `2026-11-25`, where it is known.
  public var day: String?
  public var urgency: Urgency
  /// The outcome was told; without it, the page says how far things came.
  public var isFinished: Bool
  public var sections: [Section]

  /// A heading and what stands below it.
  public struct Section: Hashable, Sendable, Codable {
    public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
      /// What to do, how soon and by whom.
      case next
      /// What the person wrote.
      case words
      /// What holds, what does not, and what the person could not say.
      case has
      case hasNot = "has-not"
      case notSure = "not-sure"
      /// What it fits, and why.
      case causes
      /// What was advised; there is one for each kind of advice.
      case advice
      /// The works that the numbers come from.
      case sources
      /// Names and versions of what decided.
      case about
    }

    public var name: Name
    public var heading: String
    public var entries: [Entry]
  }

  /// One statement of a section.
  public struct Entry: Hashable, Sendable, Codable {
    public enum Role: String, Hashable, Sendable, Codable {
      /// A sentence or a paragraph.
      case sentence
      /// One of several in a list.
      case item
      /// What must not be overlooked.
      case warning
      /// The person's own words.
      case quote
    }

    public var role: Role
    public var text: String
    /// The person's own words for it, where they say more than the text.
    public var quote: String?

    public init(_ role: Role, _ text: String, quote: String? = nil) {
      self.role = role
      self.text = text
      self.quote = quote
    }
  }
}

extension Session {
  /// What one page tells of the conversation so far.
  public var report: Report {
    let exchange = Exchange(
      on: stage, from: progress, judgement, Manner(), turn: turn, today: today)
    return exchange.report
  }
}
