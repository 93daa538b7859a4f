/// A whole script as one immutable value.
public struct Dialogue: Hashable, Sendable {
  public typealias ID = Identifier<Dialogue>

  public let id: ID
  public let called: String
  public let version: String
  public let language: String
  public let begin: State.ID
  /// A digest of the scripts' text, the same on every machine.
  public private(set) var fingerprint: UInt64
  public package(set) var settings: Settings
  public let grammar: Grammar
  public let wording: Wording
  public let units: [Unit]
  public let wordSets: [WordSet]
  public let directions: [Direction]
  public let parts: [Part]
  public package(set) var findings: [Finding]
  public let checklists: [Checklist]
  public let scores: [Score]
  public let redFlags: [RedFlag]
  public let conditions: [Condition]
  public let advice: [Advice]
  public let plans: [Plan]
  public let topics: [Topic]
  public let terms: [Term]
  public package(set) var states: [State]
  public let sources: [Source]
  /// The common words of the language, which are never taken for a misspelling.
  public let words: Words

  public init(
    id: ID, called: String, version: String, language: String, begin: State.ID,
    fingerprint: UInt64, settings: Settings, grammar: Grammar, wording: Wording, units: [Unit],
    directions: [Direction], parts: [Part], findings: [Finding], checklists: [Checklist],
    scores: [Score], redFlags: [RedFlag], conditions: [Condition], advice: [Advice],
    plans: [Plan], topics: [Topic], terms: [Term], states: [State], sources: [Source],
    words: Words = Words([]), wordSets: [WordSet] = []
  ) {
    self.id = id
    self.called = called
    self.version = version
    self.language = language
    self.begin = begin
    self.fingerprint = fingerprint
    self.settings = settings
    self.grammar = grammar
    self.wording = wording
    self.units = units
    self.wordSets = wordSets
    self.directions = directions
    self.parts = parts
    self.findings = findings
    self.checklists = checklists
    self.scores = scores
    self.redFlags = redFlags
    self.conditions = conditions
    self.advice = advice
    self.plans = plans
    self.topics = topics
    self.terms = terms
    self.states = states
    self.sources = sources
    self.words = words
  }
}

extension Dialogue {
  /// Whether two scripts say the same, however they are laid out.
  public func meansTheSame(as other: Dialogue) -> Bool {
    var same = other
    same.fingerprint = fingerprint
    return self == same
  }
}
