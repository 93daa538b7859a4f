public import DialogueModel

/// What one message was heard to say.
public struct Reading: Hashable, Sendable {
  public var message: String
  public var words: [Word] = []
  /// Facts about the person now, in the order of the message.
  public var mentions: [Mention] = []
  /// What was recognised and is not a fact about now, and why.
  public var setAside: [SetAside] = []
  /// Causes that the person named as their own guess.
  public var worries: [Worry] = []
  /// Wishes such as "why" or "back", in the order of the message.
  public var universals: [UniversalMention] = []
  public var topics: [TopicMention] = []
  /// Words whose meaning was asked.
  public var terms: [TermMention] = []
  /// A short answer to the open question that names no answer: "yes", "neither", "the second".
  public var reply: Reply?
  /// The message says that something told before was wrong.
  public var isCorrection = false
  /// It begins with a no: "no, my right leg".
  public var beginsWithNo = false
  /// A no at its beginning is followed by what is so instead: "no, it's at the back".
  public var saysItIs = false
  /// It ends with the word of a correction: "54, actually".
  public var endsInCorrection = false
  /// Amounts that it takes back: the 45 of "not 45, I meant 54".
  public var takenBack: [Quantity] = []
  /// It says no more than that the other side is meant: "no, the other leg".
  public var namesOtherSide = false
  /// Whose story it is, where it tells.
  public var whose: Whose?
  /// The one side that it names, where it names only one.
  public var side: Side?
  /// Stretches of the message that meant something and were not used.
  public var unused: [String] = []
  public var tone: Set<Tone> = []

  public init(message: String) {
    self.message = message
  }

  /// The person that a message tells of.
  public enum Whose: Hashable, Sendable {
    case speaker
    /// A child, or somebody who is only "he" or "she".
    case charge
    /// "my mate", "a friend".
    case acquaintance
  }

  public enum Tone: String, Hashable, Sendable {
    case blank, greeting, thanks, rude
    /// No word of the message is known in the dialogue's language.
    case foreign
    case question
    /// Takes note of what was said, and answers nothing.
    case okay
  }
}

/// A word of a message.
public struct Word: Hashable, Sendable {
  /// As it was typed.
  public var text: String
  /// Bytes of the message.
  public var span: Range<Int>
  /// The word it was read as, where spelling was mended.
  public var corrected: String?
  public var edits: Int

  public init(text: String, span: Range<Int>, corrected: String? = nil, edits: Int = 0) {
    self.text = text
    self.span = span
    self.corrected = corrected
    self.edits = edits
  }
}

/// One thing said about one finding.
public struct Mention: Hashable, Sendable {
  public enum Polarity: String, Hashable, Sendable, Codable {
    case affirmed, denied, unsure
  }

  public var finding: Finding.ID
  /// More than one leaves open which; empty for a bare quantity.
  public var answers: [Answer.ID]
  public var polarity: Polarity
  public var side: Side?
  public var quantity: Quantity?
  /// Bytes of the message.
  public var span: Range<Int>
  public var text: String
  /// How many edits of spelling it took.
  public var edits: Int
  /// The words that made it denied or unsure, where there are any.
  public var trigger: String?
  /// It answers the open question by position or by yes and no, not by naming.
  public var isReply: Bool
  /// It is one of the signs that rules alone look at.
  public var isSign: Bool

  public init(
    finding: Finding.ID, answers: [Answer.ID], polarity: Polarity, side: Side? = nil,
    quantity: Quantity? = nil, span: Range<Int>, text: String, edits: Int = 0,
    trigger: String? = nil, isReply: Bool = false, isSign: Bool = false
  ) {
    self.finding = finding
    self.answers = answers
    self.polarity = polarity
    self.side = side
    self.quantity = quantity
    self.span = span
    self.text = text
    self.edits = edits
    self.trigger = trigger
    self.isReply = isReply
    self.isSign = isSign
  }
}

/// A mention that is not a fact about the person now.
public struct SetAside: Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable {
    case history, hypothetical
    case otherPerson = "other-person"
    case overlapped, comparison
  }

  public var mention: Mention
  public var reason: Reason
  /// The words that set it aside.
  public var trigger: String

  public init(mention: Mention, reason: Reason, trigger: String) {
    self.mention = mention
    self.reason = reason
    self.trigger = trigger
  }
}

public struct Worry: Hashable, Sendable {
  public var condition: Condition.ID
  public var span: Range<Int>

  public init(condition: Condition.ID, span: Range<Int>) {
    self.condition = condition
    self.span = span
  }
}

public struct UniversalMention: Hashable, Sendable {
  public var universal: Universal
  public var span: Range<Int>
  /// The finding named with it: "change how long".
  public var finding: Finding.ID?

  public init(universal: Universal, span: Range<Int>, finding: Finding.ID? = nil) {
    self.universal = universal
    self.span = span
    self.finding = finding
  }
}

public struct TopicMention: Hashable, Sendable {
  public var topic: Topic.ID
  public var span: Range<Int>

  public init(topic: Topic.ID, span: Range<Int>) {
    self.topic = topic
    self.span = span
  }
}

public struct TermMention: Hashable, Sendable {
  /// Absent when the word that was asked about is not in the script.
  public var term: Term.ID?
  public var word: String

  public init(term: Term.ID?, word: String) {
    self.term = term
    self.word = word
  }
}

/// A short answer that means something only beside the open question.
public enum Reply: Hashable, Sendable {
  case yes, no, sortOf, notSure, both, neither, all, same
  /// All but what is named beside it.
  case allBut
  /// Positions in the list of answers, from 0.
  case positions([Int])
  case quantity(Quantity)
}

/// The open question, in whose light a message is read.
public enum Asked: Hashable, Sendable {
  /// The answers are those offered, in the order offered; they are narrowed where several were left
  /// open, and one of them is to be named.
  case finding(Finding.ID, offered: [Answer.ID], isNarrowed: Bool = false)
  /// As many lines are shown, the one for none of these at their end; all of them by default.
  case checklist(Checklist.ID, lines: Int? = nil)
  case offers([Offer])
  /// What the person wants to change.
  case change
  /// Any story.
  case story
}
