/// A stretch of the conversation: steps in order, and where it goes next.
public struct State: Hashable, Sendable {
  public typealias ID = Identifier<State>

  public let id: ID
  public let steps: [Step]

  public init(id: ID, steps: [Step]) {
    self.id = id
    self.steps = steps
  }
}

/// One step of a state.
public indirect enum Step: Hashable, Sendable {
  case say(Line)
  /// Asks each in turn; what is already known is not asked.
  case ask([Askable])
  /// An open question that any story answers.
  case listen(Line)
  /// Asks what separates the causes best, until settled or so many were asked.
  case narrow(atMost: Int)
  case choose([Branch], otherwise: [Step])
  case go(State.ID)
  /// Tells the outcome.
  case conclude
  /// Offers what a person may do next.
  case offer(Line, [Offer])
  /// Says goodbye and ends the conversation.
  case end

  public struct Branch: Hashable, Sendable {
    public let when: Predicate
    public let steps: [Step]

    public init(when: Predicate, steps: [Step]) {
      self.when = when
      self.steps = steps
    }
  }
}

/// What an `ask` step names.
public enum Askable: Hashable, Sendable {
  case finding(Finding.ID)
  case checklist(Checklist.ID)
}

/// One thing a person may do next.
public struct Offer: Hashable, Sendable {
  public typealias ID = Identifier<Offer>

  public enum Leads: Hashable, Sendable {
    case topic(Topic.ID)
    case state(State.ID)
    case universal(Universal)
  }

  public let id: ID
  public let label: Line
  public let hears: [Phrase]
  public let leads: Leads
  /// The offer is made while this holds.
  public let when: Predicate

  public init(id: ID, label: Line, hears: [Phrase], leads: Leads, when: Predicate) {
    self.id = id
    self.label = label
    self.hears = hears
    self.leads = leads
    self.when = when
  }
}

/// A wish that is understood at every question.
public enum Universal: String, Hashable, Sendable, Codable, CaseIterable {
  case why
  case back
  case again = "repeat"
  case help
  case skip
  case notSure = "not-sure"
  case summary
  case think = "what-do-you-think"
  case change
  case startOver = "start-over"
  case stop
  case report
}
