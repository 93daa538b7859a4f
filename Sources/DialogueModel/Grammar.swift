/// The words of one language that carry meaning of their own, whatever is talked about.
public struct Grammar: Hashable, Sendable {
  public let language: String
  /// Phrases by what they do.
  public let phrases: [Key: [Phrase]]
  /// Words that stand for a number, such as "couple" for 2.
  public let numbers: [String: Double]
  /// How words change their ending: `ing` may stand for nothing, for `e`, and so on.
  public let inflections: [Inflection]
  /// Other spellings and short forms, and the words they stand for: "cant" for "can not".
  public let spellings: [String: [String]]

  /// An ending that may be taken off a word, and what takes its place.
  public struct Inflection: Hashable, Sendable {
    public let ending: String
    public let replacements: [String]

    public init(ending: String, replacements: [String]) {
      self.ending = ending
      self.replacements = replacements
    }
  }

  /// What a phrase of the grammar does.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    // Scope.
    case negation
    case negationAfter = "negation-after"
    case notNegation = "not-negation"
    case scopeEnd = "scope-end"
    case uncertainty, history, hypothetical
    case otherPerson = "other-person"
    /// The speaker, at whom a story of somebody else ends.
    case speaker
    /// "she" and "his", by whom the story goes on.
    case thirdPerson = "third-person"
    /// "son" and "toddler": a child is asked for, and what it has counts.
    case child
    /// "if", and what follows from it: "i will". Together they are no fact.
    case conditional, outcome
    /// Said of something, denies it: "stairs are fine".
    case well
    case worry
    case comparison, question
    // Lists and pronouns: "no swelling or bruising", "behind it".
    case and, or, it
    // Correction.
    case correction, instead
    // Answers to the open question.
    case yes, no
    case notSure = "not-sure"
    case sortOf = "sort-of"
    case both, neither, all, same
    /// All but what is named after it.
    case allBut = "all-but"
    case first, second, third, fourth, fifth, last
    // Sides.
    case left, right
    case bothSides = "both-sides"
    case notSide = "not-side"
    /// The side that was not told: "the other leg", "wrong side".
    case otherSide = "other-side"
    // Universals.
    case why, back
    case again = "repeat"
    case help, skip, summary
    case think = "what-do-you-think"
    case change
    case startOver = "start-over"
    case stop, report
    // Talk.
    case meaning, greeting, thanks, rude
    /// Takes note and answers nothing: "ok", "got it".
    case okay
    // Words without meaning of their own: `filler` never counts, `passing` counts where a phrase has it.
    case filler, passing
    // Quantities.
    case about, range, ago, since, yesterday, today, tomorrow
    case lastNight = "last-night"
    case lastWeek = "last-week"
    case lastMonth = "last-month"
    case beforeYesterday = "before-yesterday"
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday
    case january, february, march, april, may, june, july, august, september, october
    case november, december
    case thisWeek = "this-week"
    case weekend
    case lastYear = "last-year"
    case next
    case half, doubled, tripled
    /// Words for a number that name none: "few", "several".
    case vague
    case outOf = "out-of"
    case times
    /// Words beside which a length of time tells how long it has hurt: "been", "started".
    case lasting
    /// Words beside which it tells of something else: "run", "wear", "baby".
    case doing
    /// What leads to a place that only says where another one lies: "near", "as far as".
    case landmark
    /// What leads from one part to where it ends: "down the thigh to the knee".
    case goal
    /// What is done with a part of the body, which then is no place of the pain: "bend", "stand".
    case handling
    /// Of those, what fingers do: "press"; done by somebody, it is no kind of pain.
    case touching
    /// What a part of the body bears, right before it: "up on my toes".
    case posture
    /// "the" and "my": what they stand before is handled.
    case article
    /// What stands between a denial and what it denies: "have not noticed any lump".
    case noticing
    /// Tells of several: "stairs and walking are fine".
    case plural
    /// Words of pain.
    case complaint
    /// A test that was not done.
    case untried
    /// Words that look like a form of another and are none: "lady" and "lad", "reds" and "red".
    case noForm = "no-form"
  }

  public init(
    language: String, phrases: [Key: [Phrase]], numbers: [String: Double],
    inflections: [Inflection], spellings: [String: [String]]
  ) {
    self.language = language
    self.phrases = phrases
    self.numbers = numbers
    self.inflections = inflections
    self.spellings = spellings
  }
}
