/// A possible cause, with the evidence for and against it and what to do about it.
public struct Condition: Hashable, Sendable {
  public typealias ID = Identifier<Condition>

  public let id: ID
  /// The plain name, with the term in brackets.
  public let called: Text
  /// One sentence on what it is.
  public let about: Line?
  /// Names by which people guess at it, such as "stress fracture".
  public let hears: [Phrase]
  /// Classification codes, such as `icd-10 S86.8`.
  public let codes: [String]
  /// Families such as `bone-stress`, for `leading is`.
  public let families: [String]
  /// The share of people with the complaint who have it.
  public let prior: Share
  /// Multipliers of the prior for some people.
  public let adjustments: [Adjustment]
  public let evidence: [Evidence]
  /// When to be seen and by whom; the highest urgency whose predicate holds counts.
  public let see: [Care]
  /// Above this chance its `see` counts even when it is not first.
  public let act: Share
  public let advise: [Advice.ID]
  public let avoid: [Advice.ID]
  public let train: [Advice.ID]
  public let comeback: Comeback?
  public let recovery: Line?
  public let recheck: Line?
  /// Conditions that cannot be told apart from it without an examination or a scan.
  public let alike: [ID]
  /// Never shown to a person as a likely cause; it is there for the rules and for `explain`.
  public let isHidden: Bool

  /// What one finding's answers are shared out like among people with the condition.
  public struct Evidence: Hashable, Sendable {
    public let finding: Finding.ID
    public let shares: [(answer: Answer.ID, share: Share)]

    public init(finding: Finding.ID, shares: [(answer: Answer.ID, share: Share)]) {
      self.finding = finding
      self.shares = shares
    }

    public static func == (left: Self, right: Self) -> Bool {
      left.finding == right.finding
        && left.shares.elementsEqual(right.shares) {
          $0.answer == $1.answer && $0.share == $1.share
        }
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(finding)
      for entry in shares {
        hasher.combine(entry.answer)
        hasher.combine(entry.share)
      }
    }
  }

  public struct Adjustment: Hashable, Sendable {
    /// 0 rules the condition out for these people.
    public let factor: Double
    public let when: Predicate
    public let provenance: Provenance

    public init(factor: Double, when: Predicate, provenance: Provenance) {
      self.factor = factor
      self.when = when
      self.provenance = provenance
    }
  }

  public struct Care: Hashable, Sendable {
    public let urgency: Urgency
    /// Who to see, within how long: "physio or GP within 2 weeks".
    public let who: Line
    public let when: Predicate

    public init(urgency: Urgency, who: Line, when: Predicate) {
      self.urgency = urgency
      self.who = who
      self.when = when
    }
  }

  /// The way back to running.
  public struct Comeback: Hashable, Sendable {
    public let plan: Plan.ID?
    /// The stage to start from, counted from 1.
    public let stage: Int
    /// What must hold before starting: "pressing the shin no longer hurts".
    public let when: Line

    public init(plan: Plan.ID?, stage: Int, when: Line) {
      self.plan = plan
      self.stage = stage
      self.when = when
    }
  }

  public init(
    id: ID, called: Text, about: Line?, codes: [String], families: [String], prior: Share,
    adjustments: [Adjustment], evidence: [Evidence], see: [Care], act: Share,
    advise: [Advice.ID], avoid: [Advice.ID], train: [Advice.ID], comeback: Comeback?,
    recovery: Line?, recheck: Line?, alike: [ID], isHidden: Bool, hears: [Phrase] = []
  ) {
    self.id = id
    self.called = called
    self.about = about
    self.codes = codes
    self.families = families
    self.prior = prior
    self.adjustments = adjustments
    self.evidence = evidence
    self.see = see
    self.act = act
    self.advise = advise
    self.avoid = avoid
    self.train = train
    self.comeback = comeback
    self.recovery = recovery
    self.recheck = recheck
    self.alike = alike
    self.isHidden = isHidden
    self.hears = hears
  }
}
