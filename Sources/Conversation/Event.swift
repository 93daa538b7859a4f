public import DialogueModel
public import Understanding

/// One thing that happened in a turn, in the order in which a front end should show it.
public enum Event: Hashable, Sendable {
  case says(Saying)
  case heard([Mention])
  /// What was said and not used.
  case unused([String])
  case asks(Question)
  case assessed(Assessment)
  /// A limit was met; what was said before it holds.
  case failed(Fault)
  /// The conversation is over.
  case ended
}

/// A sentence or a paragraph said to the person.
public struct Saying: Hashable, Sendable, Codable {
  /// What it is for, so that a front end can set it apart.
  public enum Role: String, Hashable, Sendable, Codable {
    case plain, echo, warning, emergency, heading, item, aside
  }

  public var line: Line.ID
  public var role: Role
  public var text: String

  public init(line: Line.ID, role: Role, text: String) {
    self.line = line
    self.role = role
    self.text = text
  }
}

/// The open question.
public struct Question: Hashable, Sendable, Codable {
  public enum Kind: String, Hashable, Sendable, Codable {
    case open, one, many, yesno, number, scale, duration, checklist, offer
  }

  public struct Option: Hashable, Sendable, Codable {
    public var id: String
    public var label: String
    /// In a checklist, what choosing it says.
    public var finding: Finding.ID?
    public var answer: Answer.ID?

    public init(
      id: String, label: String, finding: Finding.ID? = nil, answer: Answer.ID? = nil
    ) {
      self.id = id
      self.label = label
      self.finding = finding
      self.answer = answer
    }
  }

  /// The name of the finding, checklist or state that asks.
  public var id: String
  public var findings: [Finding.ID]
  public var kind: Kind
  public var text: String
  public var because: String?
  public var safety: String?
  public var options: [Option]
  /// Drawn beside the question by a front end that can.
  public var picture: String?
  /// About how many questions are still to come, this one included.
  public var remaining: Int?
  /// The same in words, such as "about 3 more questions".
  public var progress: String?

  public init(
    id: String, findings: [Finding.ID], kind: Kind, text: String, because: String? = nil,
    safety: String? = nil, options: [Option], picture: String? = nil, remaining: Int? = nil,
    progress: String? = nil
  ) {
    self.id = id
    self.findings = findings
    self.kind = kind
    self.text = text
    self.because = because
    self.safety = safety
    self.options = options
    self.picture = picture
    self.remaining = remaining
    self.progress = progress
  }
}
