/// Something that a person can tell about themselves or their pain.
public struct Finding: Hashable, Sendable {
  public typealias ID = Identifier<Finding>

  public enum Kind: Hashable, Sendable {
    case oneOf
    case anyOf
    case yesNo
    /// A number in any of the units, the first being the one shown.
    case number(units: [Unit.ID])
    case scale(ClosedRange<Int>)
    /// A length of time, or a date relative to today.
    case duration(units: [Unit.ID])
    /// Bands of a value that is worked out from other findings; may also be told in words.
    case bands(of: Expression)
  }

  public let id: ID
  public let kind: Kind
  /// What the finding is called in a summary, such as "one leg or both".
  public let called: Text
  public let ask: Line?
  /// The question in its short form, for coming back to it.
  public let again: Line?
  /// A rephrasing with a hint, for the first answer that is not understood.
  public let hint: Line?
  /// Why it is asked, in one sentence.
  public let because: Line?
  /// What must be read before a self-test.
  public let safety: Line?
  /// The question is not asked while this holds.
  public let unless: Predicate?
  /// Conditions that make the question pointless until they hold.
  public let onlyIf: Predicate?
  /// Findings of one group measure much the same thing.
  public let group: String?
  /// What asking costs the person: 1 for a plain question, more for a self-test.
  public let effort: Double
  /// The answer that a denied mention of the finding itself stands for ("no swelling").
  public let denied: Answer.ID?
  /// What a person may call it who wants to change it, beside `called` and its name.
  public let named: [Phrase]
  /// Words for the finding in general, which leave open the answer ("swollen").
  public let hears: [Phrase]
  /// Phrases that look like this finding and are not.
  public let notHeard: [Phrase]
  public let answers: [Answer]
  /// Text drawn beside the question, verbatim.
  public let picture: String?
  /// What a condition's share of an answer counts when the condition does not name the answer.
  public package(set) var unlisted: Unlisted?
  /// Findings whose change makes this one's answer stale.
  public let dependsOn: [ID]
  /// It is denied only where nothing else is said in the same breath: "no pain", and not "no pain
  /// when I walk".
  public let deniedAlone: Bool
  /// It is true of the person whenever it was: another time does not set it aside, and a length of
  /// time beside it is not how long the pain has lasted.
  public let pastCounts: Bool
  /// The words that say it are no places of the pain.
  public let consumesPlaces: Bool
  /// A length of time beside it is its own, and not how long the pain has lasted, unless a complaint
  /// stands beside it too.
  public let ownTime: Bool
  /// Its answers are signs that people bring up by themselves, for rules alone: never asked, and
  /// heard beside whatever else the same words say.
  public let isSigns: Bool

  /// Weights of answers that a condition does not list, by how far away they lie.
  public struct Unlisted: Hashable, Sendable {
    /// Likelihood ratio for an answer in an area that the condition does list.
    public package(set) var near: Double
    /// Likelihood ratio for an answer in any other area.
    public package(set) var far: Double

    public init(near: Double, far: Double) {
      self.near = near
      self.far = far
    }
  }

  public init(
    id: ID, kind: Kind, called: Text, ask: Line? = nil, again: Line? = nil, hint: Line? = nil,
    because: Line? = nil, safety: Line? = nil, unless: Predicate? = nil, onlyIf: Predicate? = nil,
    group: String? = nil, effort: Double = 1, denied: Answer.ID? = nil, named: [Phrase] = [],
    hears: [Phrase] = [],
    notHeard: [Phrase] = [], answers: [Answer] = [], picture: String? = nil,
    unlisted: Unlisted? = nil, dependsOn: [ID] = [], deniedAlone: Bool = false,
    pastCounts: Bool = false,
    consumesPlaces: Bool = false, ownTime: Bool = false,
    isSigns: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.called = called
    self.ask = ask
    self.again = again
    self.hint = hint
    self.because = because
    self.safety = safety
    self.unless = unless
    self.onlyIf = onlyIf
    self.group = group
    self.effort = effort
    self.denied = denied
    self.named = named
    self.hears = hears
    self.notHeard = notHeard
    self.answers = answers
    self.picture = picture
    self.unlisted = unlisted
    self.dependsOn = dependsOn
    self.deniedAlone = deniedAlone
    self.pastCounts = pastCounts
    self.consumesPlaces = consumesPlaces
    self.ownTime = ownTime
    self.isSigns = isSigns
  }

  /// The answer with this name.
  public func answer(_ id: Answer.ID) -> Answer? {
    place(of: id).map { answers[$0] }
  }

  /// The position of the answer with this name.
  package func place(of id: Answer.ID) -> Int? {
    // By position: an answer is large, and need not be copied to be compared.
    for place in answers.indices where answers[place].id == id { return place }
    return nil
  }
}

/// One possible answer to a finding.
public struct Answer: Hashable, Sendable {
  public typealias ID = Identifier<Answer>

  public let id: ID
  /// As shown in a list of answers.
  public let label: Line
  /// As echoed inside a sentence: "calf swelling"; the label in lower case when not written.
  public let said: Text?
  public let hears: [Phrase]
  public let notHeard: [Phrase]
  /// Words that mean this answer only while its question is open, such as "fine".
  public let ifAsked: [Phrase]
  /// Words that mean it only where nothing else is said.
  public let ifAlone: [Phrase]
  /// The share of all people with the complaint who give this answer.
  public let base: Share?
  /// The highest value that still belongs to this band; the last band has none.
  public let upTo: Bound?
  /// The answer follows when this holds, without being asked.
  public let implied: Predicate?
  /// Of several answers that were left open this one is meant while it holds.
  public let meant: Predicate?
  /// Not worth an echo beside other things that were heard.
  public let isQuiet: Bool
  /// The neighbourhood of the answer, for `unlisted` weights.
  public let area: String?
  /// The overlap group of this answer where it differs from its finding's.
  public let group: String?
  /// Not an answer to the question but a wish not to give one.
  public let isNotSure: Bool

  public struct Bound: Hashable, Sendable {
    /// In the base unit of the finding's dimension.
    public let value: Double
    public let isInclusive: Bool

    public init(_ value: Double, isInclusive: Bool) {
      self.value = value
      self.isInclusive = isInclusive
    }
  }

  public init(
    id: ID, label: Line, said: Text? = nil, hears: [Phrase] = [], notHeard: [Phrase] = [],
    ifAsked: [Phrase] = [], ifAlone: [Phrase] = [], base: Share? = nil, upTo: Bound? = nil,
    implied: Predicate? = nil,
    meant: Predicate? = nil, isQuiet: Bool = false, area: String? = nil, group: String? = nil,
    isNotSure: Bool = false
  ) {
    self.id = id
    self.label = label
    self.said = said
    self.hears = hears
    self.notHeard = notHeard
    self.ifAsked = ifAsked
    self.ifAlone = ifAlone
    self.base = base
    self.upTo = upTo
    self.implied = implied
    self.meant = meant
    self.isQuiet = isQuiet
    self.area = area
    self.group = group
    self.isNotSure = isNotSure
  }
}
