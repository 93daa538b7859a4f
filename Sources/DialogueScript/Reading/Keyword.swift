/// A word that the language itself gives a meaning to.
enum Keyword: String, CaseIterable {
  case dialogue, unit, words, direction, part, finding, checklist, score
  case redFlag = "red-flag"
  case condition, advice, plan, topic, term, state, source, differential, grammar, wording
  case grade, named
  case waitsFor = "waits-for"
  case called, version, speaks, begin, with, measures, `is`, hears, alone, ask, again, hint
  case because, safety, unless
  case onlyIf = "only-if"
  case group, effort, denied
  case notHeard = "not-heard"
  case ifAsked = "if-asked"
  case ifAlone = "if-alone"
  case picture, unlisted
  case dependsOn = "depends-on"
  case deniedAlone = "denied-alone"
  case pastCounts = "past-counts"
  case consumesPlaces = "consumes-places"
  case ownTime = "own-time"
  case said, base, to
  case below, implied, meant, quiet, doubt, area
  case notSure = "not-sure"
  case item, none, when, say, from, estimate, about
  case code, family, prior, adjust, see, act, advise, avoid, train, `return`, recovery, recheck
  case alike, hidden, stage, otherwise, means, listen, narrow, `if`, `else`, go, conclude, offer
  case end, `do`, number, ending, spelling, of, one, any, yes, or, no, `in`, scale, duration
  case bands, signs, although, and, not, at, least, known, unknown, leading, up, urgency, worried,
    concluded
  case always, chance, times, until, settled, most, questions, near, far, side
  case priorsCount = "priors-count"
  case weightCap = "weight-cap"
  case groupFull = "group-full"
  case groupRest = "group-rest"
  case unsureCounts = "unsure-counts"
  case settledAbove = "settled-above"
  case settledClear = "settled-clear"
  case worthAsking = "worth-asking"
  case urgencyWorth = "urgency-worth"
  case tellAbove = "tell-above"
  case tellAtMost = "tell-at-most"
  case fitsBestAbove = "fits-best-above"
  case safetyNow = "safety-now"
  case safetyLast = "safety-last"
  case lastChecks = "last-checks"
  case emergency, same, few, days, day, routine, caution
  case care
  case sameDay = "same-day"
  case fewDays = "few-days"
  case selfCare = "self-care"

  /// In the order of their symbols.
  static let all = allCases
}

extension Symbol {
  /// The keyword that the word is.
  var keyword: Keyword? {
    number >= 0 && Int(number) < Keyword.all.count ? Keyword.all[Int(number)] : nil
  }
}
