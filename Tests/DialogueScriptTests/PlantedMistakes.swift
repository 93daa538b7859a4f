import DialogueScript
import Testing

/// A whole small dialogue, and mistakes as an author makes them.
@Suite struct PlantedMistakes {
  static let whole = """
    dialogue shins
      called   Sore shins
      version  1
      speaks   en
      begin    greeting

    unit day
      measures  time
      is        1
      called    day, days
      hears     day/days

    unit week
      measures  time
      is        7 days
      called    week, weeks
      hears     week/weeks

    source Moen12  Moen M et al. 2012.

    finding urine: yes or no
      called    dark urine
      ask       Is your urine dark, like cola?
      hears     dark urine

    finding press: one of
      called    pressing the shin
      ask       Press along the bone. Where is it sore?
      group     bone
      strip     A long strip
        hears   long strip, along the bone
        base    60%  estimate clinic lists
      spot      One small spot
        hears   one spot, small spot
        base    30%  estimate clinic lists

    finding how_long: duration in days or weeks
      called    how long it has hurt
      ask       How long has it hurt?

    red-flag muscle-breakdown: emergency
      called    muscle breakdown
      when      urine is yes and how_long < 1 week
      say       Go to an emergency department now.
      estimate  medical consensus

    advice cut-load
      say       Halve your running for 2 weeks.
      from      Moen12

    plan walk-run
      called    walking and running in turn
      stage     Walk for 30 minutes.
      stage     Walk 4 minutes, run 1.
      estimate  common practice

    condition shin-splints
      called    shin splints
      family    overload
      prior     9%  from Moen12
      press     strip 85%, spot 10%  estimate
      see       routine  a physio within 2 weeks
      act       at 10%  estimate
      advise    cut-load
      return    walk-run from stage 2, when pressing no longer hurts
      recovery  4 to 10 weeks  from Moen12

    condition stress-fracture
      called    a stress fracture
      family    bone-stress
      prior     3%  from Moen12
      press     strip 10%, spot 85%  estimate
      see       few days  a doctor within 3 days
      act       at 10%  estimate

    topic running
      called    Can I keep running?
      hears     can i run
      when      leading is bone-stress  Not before it is checked.
      otherwise Only as far as it is comfortable.

    state greeting
      say       Hi.
      listen    What hurts?
      ask       urine, press, how_long
      narrow    until settled, at most 5 questions
      go        outcome

    state outcome
      conclude
      offer     What next?
        run     Can I keep running?
          topic running
        bye     Goodbye
          do    stop
    """

  /// What is written instead of what, and the one fault that must be told.
  static let mistakes: [(instead: String, write: String, kind: String, marked: String)] = [
    ("finding press:", "findig press:", "unknown-declaration", "findig"),
    ("  group     bone", "  gruop     bone", "unknown-keyword", "gruop"),
    ("when      urine is yes", "when      urin is yes", "unknown-name", "urin"),
    ("urine is yes and", "urine is yse and", "unknown-answer", "yse"),
    ("how_long < 1 week", "how_long < 1", "unit-needed", "1"),
    ("how_long < 1 week", "how_long < 1 wek", "unknown-name", "wek"),
    ("urine is yes and how_long", "urine yes and how_long", "unclear-predicate", "yes"),
    ("urine is yes and how_long", "(urine is yes and how_long", "unclosed-bracket", "("),
    ("breakdown: emergency", "breakdown: emergncy", "unknown-level", "emergncy"),
    ("press: one of", "press: on of", "unknown-kind", "on"),
    ("prior     9%  from Moen12", "prior     9%", "number-without-source", "9%"),
    ("prior     9%  from", "prior     109%  from", "impossible-share", "109%"),
    (
      "from Moen12\n  press     strip 10%", "from Moen21\n  press     strip 10%", "unknown-name",
      "Moen21"
    ),
    ("strip 85%, spot 10%", "strip 85%, spot 30%", "impossible-sum", "strip 85%, spot 30%"),
    ("strip 10%, spot 85%", "strip 10%, spto 85%", "unknown-answer", "spto"),
    ("from stage 2,", "from stage 3,", "unknown-stage", "3"),
    ("  go        outcome", "  go        outcom", "unknown-name", "outcom"),
    ("  go        outcome\n", "", "state-without-exit", "greeting"),
    (
      "ask       urine, press, how_long\n  narrow    until settled, at most 5 questions\n  go",
      "go", "late-safety-check", "conclude"
    ),
    ("  ask       How long has it hurt?", "", "question-without-words", "how_long"),
    ("      topic running", "      topic runing", "unknown-name", "runing"),
    ("speaks   en", "speaks   en\n  speaks   nl", "duplicate-line", "speaks"),
    (
      "finding how_long: duration in days or weeks\n  called    how long it has hurt",
      "finding how_long: duration in days or weeks", "missing-line", "how_long"
    ),
    (
      "One small spot\n    hears   one spot", "One small spot\n    hears   long strip",
      "overlapping-phrases", "long strip"
    ),
    ("    hears   long strip, along the bone\n", "", "unheard-answer", "strip"),
    ("  advise    cut-load\n", "", "unused-declaration", "cut-load"),
    (
      "  see       routine  a physio within 2 weeks\n", "", "condition-without-care", "shin-splints"
    ),
    (
      "when      leading is bone-stress", "when      always", "unreachable-branch",
      "otherwise Only as far as it is comfortable."
    ),
    ("  from      Moen12\n\nplan", "\nplan", "figure-without-source", "cut-load"),
    ("    hears   long strip", "\thears   long strip", "tab-indent", "\t"),
    (
      "ask       Press along the bone. Where is it sore?\n", "ask       Press {presss}.\n",
      "unknown-name", "presss"
    ),
  ]

  @Test func theDialogueItselfHasNoFault() {
    let compilation = Example(Self.whole).compiled()
    let faults = compilation.diagnostics.map { $0.line(in: compilation.source) }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
  }

  @Test func thereAreAtLeastTwenty() {
    #expect(Self.mistakes.count >= 20)
  }

  @Test(arguments: mistakes.indices)
  func eachEarnsOneGoodFault(_ number: Int) throws {
    let mistake = Self.mistakes[number]
    #expect(Self.whole.contains(mistake.instead))
    let compilation = Example(Self.whole.replacing(mistake.instead, with: mistake.write)).compiled()
    let faults = compilation.diagnostics.map { $0.line(in: compilation.source) }
    try #require(compilation.diagnostics.count == 1, "\(faults.joined(separator: "\n"))")
    let fault = compilation.diagnostics[0]
    #expect(fault.kind.name == mistake.kind)
    #expect(compilation.source.text(fault.primary.span) == mistake.marked, "\(faults)")
    #expect(fault.help != nil)
  }
}
