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
    case heard, unused, listAnd = "list-and", listOr = "list-or", sideAnd = "side-and"
    case worry
    // Repair. `options`, `question`.
    case lost, lostOptions = "lost-options", lostGoOn = "lost-go-on"
    case blank, tooLong = "too-long", rude, rudeHeard = "rude-heard", foreign
    case nothingYet = "nothing-yet", thanks, hello
    case unitWanted = "unit-wanted", outOfRange = "out-of-range", whichOne = "which-one"
    // Universals. `because`, `summary`, `names`, `finding`.
    case why, whyNothing = "why-nothing", backDone = "back-done", backNothing = "back-nothing"
    case again = "repeat", help, skipped, notSure = "not-sure", summary
    case summaryNothing = "summary-nothing", think, thinkNothing = "think-nothing"
    case changeWhat = "change-what", changeUnknown = "change-unknown", changeAsk = "change-ask"
    case startedOver = "started-over", goodbye, comeBack = "come-back", noMeaning = "no-meaning"
    // Corrections. `old`, `new`, `dropped`.
    case corrected, correctedDropped = "corrected-dropped", keptAsWas = "kept-as-was"
    case correctedUrgency = "corrected-urgency"
    // Outcome. `names`, `name`, `list`, `who`.
    case urgencySelfCare = "urgency-self-care", urgencyRoutine = "urgency-routine"
    case urgencyFewDays = "urgency-few-days", urgencySameDay = "urgency-same-day"
    case urgencyEmergency = "urgency-emergency"
    case fitsBest = "fits-best", couldBe = "could-be", lessLikely = "less-likely", unclear
    case because, against, wouldChange = "would-change", alike
    case todayHeading = "today-heading", avoidHeading = "avoid-heading"
    case trainHeading = "train-heading", trainBlocked = "train-blocked"
    case returnHeading = "return-heading", returnBlocked = "return-blocked"
    case recovery, recheckHeading = "recheck-heading", safetyNet = "safety-net"
    case alsoFlagged = "also-flagged", seeWho = "see-who"
    // Progress. `count`.
    case moreQuestions = "more-questions", lastQuestion = "last-question"
    // Shown words.
    case yes, no, optionNotSure = "option-not-sure", left, right, bothSides = "both-sides"
    case emergencyStill = "emergency-still", ended
  }
}
