/// The engine's own sentences, all of them written in the script.
public struct Wording: Hashable, Sendable {
  /// Variants of each sentence; the engine takes them in turn.
  public let lines: [Key: [Line]]

  public init(lines: [Key: [Line]]) {
    self.lines = lines
  }

  /// A sentence the engine may need to say, and the parameters it fills in.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    // Echo and lists. `list`, `text`.
    case heard, unused
    case listAnd = "list-and"
    case listOr = "list-or"
    case worry
    // How a fact is told inside a sentence. `text`, `name`, `side`.
    case saidNo = "said-no"
    case saidNot = "said-not"
    case saidMaybe = "said-maybe"
    case saidAmount = "said-amount"
    case saidSide = "said-side"
    /// An amount without a number: "some weeks".
    case saidSome = "said-some"
    /// An amount that was counted from a date: "about 5 months".
    case saidAbout = "said-about"
    // Repair. `options`, `question`, `text`.
    case lost
    case lostAgain = "lost-again"
    case lostOptions = "lost-options"
    case lostPick = "lost-pick"
    case lostGoOn = "lost-go-on"
    case blank
    case noWords = "no-words"
    case tooLong = "too-long"
    case rude
    case rudeHeard = "rude-heard"
    case foreign
    case nothingYet = "nothing-yet"
    case thanks, hello
    case unitWanted = "unit-wanted"
    case outOfRange = "out-of-range"
    case whichOne = "which-one"
    // Universals. `because`, `summary`, `names`, `finding`.
    case why
    case whyNothing = "why-nothing"
    case whyApart = "why-apart"
    case backDone = "back-done"
    case backNothing = "back-nothing"
    case help, skipped
    case notSure = "not-sure"
    case summary
    case summaryDenied = "summary-denied"
    case summaryNotSure = "summary-not-sure"
    case summaryNothing = "summary-nothing"
    case think
    case thinkNothing = "think-nothing"
    case changeWhat = "change-what"
    case changeUnknown = "change-unknown"
    case changeAsk = "change-ask"
    case startedOver = "started-over"
    case goodbye
    case comeBack = "come-back"
    case noMeaning = "no-meaning"
    case blankEnd = "blank-end"
    /// The person says that they told it already.
    case saidAlready = "said-already"
    /// A side question has to wait for a list of dangers.
    case topicLater = "topic-later"
    // Corrections. `old`, `new`, `dropped`.
    case corrected
    case correctedTo = "corrected-to"
    case correctedDropped = "corrected-dropped"
    case keptAsWas = "kept-as-was"
    case correctedUrgency = "corrected-urgency"
    // Urgency on the way. `who`, `list`.
    case soonSameDay = "soon-same-day"
    case soonEmergency = "soon-emergency"
    case soonLess = "soon-less"
    case yesToDanger = "yes-to-danger"
    // Outcome. `names`, `name`, `list`, `who`.
    case urgencySelfCare = "urgency-self-care"
    case urgencyRoutine = "urgency-routine"
    case urgencyFewDays = "urgency-few-days"
    case urgencySameDay = "urgency-same-day"
    case urgencyEmergency = "urgency-emergency"
    case fitsBest = "fits-best"
    case couldBe = "could-be"
    case lessLikely = "less-likely"
    case unclear
    case because, against
    case wouldChange = "would-change"
    case alike
    case todayHeading = "today-heading"
    case avoidHeading = "avoid-heading"
    case trainHeading = "train-heading"
    case trainBlocked = "train-blocked"
    case returnHeading = "return-heading"
    case returnWhen = "return-when"
    case returnBlocked = "return-blocked"
    case recovery
    case recheckHeading = "recheck-heading"
    case safetyNet = "safety-net"
    case unsureDanger = "unsure-danger"
    case unsureEmergency = "unsure-emergency"
    case alsoFlagged = "also-flagged"
    case careSelfCare = "care-self-care"
    case careRoutine = "care-routine"
    case careFewDays = "care-few-days"
    case careSameDay = "care-same-day"
    case careEmergency = "care-emergency"
    // The report. `name`, `text`, `list`.
    case reportTitle = "report-title"
    case reportNotice = "report-notice"
    case reportUnfinished = "report-unfinished"
    case reportNext = "report-next"
    case reportWords = "report-words"
    case reportHas = "report-has"
    case reportHasNot = "report-has-not"
    case reportNotSure = "report-not-sure"
    case reportCauses = "report-causes"
    case reportAdvice = "report-advice"
    case reportSources = "report-sources"
    case reportEstimates = "report-estimates"
    case reportAbout = "report-about"
    case reportVersions = "report-versions"
    case reportNames = "report-names"
    // Progress. `count`.
    case moreQuestions = "more-questions"
    case lastQuestion = "last-question"
    // Shown words. `yes` and `no` are the answers of yes-or-no findings that write none.
    case yes, no
    case optionNotSure = "option-not-sure"
    case left, right
    case bothSides = "both-sides"
    case emergencyStill = "emergency-still"
    /// Said behind the answer to a question, while help is needed now.
    case emergencyAlso = "emergency-also"
    /// Why it is an emergency: {list} are the causes in plain words.
    case emergencyWhy = "emergency-why"
    case ended
  }
}
