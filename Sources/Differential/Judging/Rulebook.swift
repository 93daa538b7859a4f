package import DialogueModel

/// Every rule of a dialogue with its names resolved, compiled once.
package final class Rulebook: Sendable {
  package let numbering: Numbering
  package let findings: [Finding]
  /// Several answers of the finding may hold beside each other.
  package let isAnyOf: [Bool]
  package let flags: [Flag]
  /// The flags that facts alone decide; each round looks at those before it.
  package let factFlags: [Watch]
  /// The flags that wait for the differential, in rounds as well.
  package let beliefFlags: [Watch]
  /// What makes rules fire that facts alone decide, each with its rule.
  let reached: [(flag: Flag, claim: Claim)]
  /// Which of these one further answer may make true.
  let reach: Reach
  /// The question of a finding is not asked while this holds, by finding.
  package let unless: [Claim?]
  /// The question of a finding is asked only while this holds, by finding.
  package let onlyIf: [Claim?]
  /// What adds to scores, and how much to which.
  private let scoring: Claims
  private let points: [(score: Int, points: Double)]
  private let scoreCount: Int
  let bands: [(finding: Int, amount: Amount)]
  let implied: [(answer: Int, finding: Int, when: Claim)]
  /// An answer may follow from a score, which may follow from that answer.
  private let followsFromScores: Bool
  /// Of several answers that were left open an answer is meant while its claim holds.
  package let meant: [Int: Claim]

  package init(_ dialogue: Dialogue) {
    let numbering = Numbering(dialogue)
    self.numbering = numbering
    findings = dialogue.findings
    isAnyOf = dialogue.findings.map { $0.kind == .anyOf }
    unless = dialogue.findings.map { $0.unless.map { Claim($0, numbering) } }
    onlyIf = dialogue.findings.map { $0.onlyIf.map { Claim($0, numbering) } }
    let items = dialogue.scores.enumerated().flatMap { place, score in
      score.items.map { (score: place, item: $0) }
    }
    scoring = Claims(items.map { Claim($0.item.when, numbering) }, numbering)
    points = items.map { ($0.score, $0.item.points) }
    scoreCount = dialogue.scores.count
    var bands: [(finding: Int, amount: Amount)] = []
    var implied: [(answer: Int, finding: Int, when: Claim)] = []
    var meant: [Int: Claim] = [:]
    for (place, finding) in dialogue.findings.enumerated() {
      if case .bands(let expression) = finding.kind {
        bands.append((place, Amount(expression, numbering)))
      }
      for (offset, answer) in finding.answers.enumerated() {
        let number = numbering.answers[place].lowerBound + offset
        if let when = answer.meant { meant[number] = Claim(when, numbering) }
        if let when = answer.implied { implied.append((number, place, Claim(when, numbering))) }
      }
    }
    self.bands = bands
    self.implied = implied
    self.meant = meant
    followsFromScores = (bands.flatMap(\.amount.nodes) + implied.flatMap(\.when.nodes)).contains {
      if case .score = $0 { true } else { false }
    }
    let flags = dialogue.redFlags.map { Flag($0, numbering) }
    self.flags = flags
    let rounds = Rounds(flags)
    factFlags = rounds.ofFacts.map { Watch(flags, at: $0, numbering) }
    beliefFlags = rounds.ofBelief.map { Watch(flags, at: $0, numbering) }
    reached = flags.filter { !$0.needsBelief && $0.urgency != nil }
      .flatMap { flag in flag.when.map { (flag, $0) } }
    reach = Reach(reached.map(\.claim), numbering)
  }

  /// The highest urgency of the red flags that are up.
  package func level(of areUp: [Bool]) -> Urgency {
    var level = Urgency.selfCare
    for (place, isUp) in areUp.enumerated() where isUp {
      level = max(level, flags[place].urgency ?? .selfCare)
    }
    return level
  }

  /// What is known from what was said, with the scores and all that follows from it.
  package func circumstances(of facts: [Fact]) -> Circumstances {
    circumstances(of: said(facts))
  }

  /// What would be known were this said of a finding, in place of whatever was.
  package func circumstances(of said: Known, and fact: Fact) -> Circumstances {
    var known = said
    if let place = numbering.findings[fact.finding] { known.forget(place, numbering) }
    take([fact], at: 0, in: &known)
    return circumstances(of: known)
  }

  /// What would be known were this one of the answers that were left open the one that was meant.
  package func circumstances(of said: Known, meaning answer: Int) -> Circumstances {
    var known = said
    known.settle(answer, of: numbering.owners[answer], numbering)
    return circumstances(of: known)
  }

  /// What was said, with nothing that follows from it.
  package func said(_ facts: [Fact]) -> Known {
    var known = Known(numbering)
    for place in facts.indices { take(facts, at: place, in: &known) }
    return known
  }

  // By position: a fact is large, and need not be copied to be read.
  private func take(_ facts: [Fact], at position: Int, in known: inout Known) {
    guard let place = numbering.findings[facts[position].finding] else { return }
    known.take(facts, at: position, of: place, numbering)
    guard let quantity = facts[position].quantity, !facts[position].isNotSure,
      let amount = findings[place].amount(of: quantity, numbering)
    else { return }
    known.take(amount, band: findings[place].band(of: amount), at: place, numbering)
  }

  /// What follows from what was said.
  package func circumstances(of said: Known) -> Circumstances {
    var circumstances = Circumstances(known: said)
    derive(&circumstances)
    return circumstances
  }

  /// Works out bands, implied answers and scores anew, as after supposing an answer.
  package func derive(_ circumstances: inout Circumstances) {
    if followsFromScores {
      repeat { score(&circumstances) } while deriveOnce(&circumstances)
    } else {
      while deriveOnce(&circumstances) {}
      score(&circumstances)
    }
  }

  private func score(_ circumstances: inout Circumstances) {
    var scores = Array(repeating: 0.0, count: scoreCount)
    for place in scoring.holding(in: circumstances) {
      scores[points[place].score] += points[place].points
    }
    circumstances.scores = scores
  }

  /// One round; answers are only ever added, so that the rounds come to an end.
  private func deriveOnce(_ circumstances: inout Circumstances) -> Bool {
    var isChanged = false
    // What the author says follows goes before the band of a ratio.
    for consequence in implied {
      let (answer, finding) = (consequence.answer, consequence.finding)
      guard !circumstances.known.affirms(answer), !circumstances.known.denies(answer),
        !circumstances.known.isKnown(finding) || isAnyOf[finding],
        circumstances.holds(consequence.when)
      else { continue }
      circumstances.known.imply(answer, of: finding)
      isChanged = true
    }
    for (finding, amount) in bands where !circumstances.known.isKnown(finding) {
      guard let value = circumstances.value(of: amount),
        let band = findings[finding].band(of: value)
      else { continue }
      circumstances.known.measure(finding, value)
      circumstances.known.imply(numbering.answers[finding].lowerBound + band, of: finding)
      isChanged = true
    }
    return isChanged
  }

  /// Whether asking about a finding makes sense: its `unless` does not hold and its `only-if` does.
  package func isAskable(_ finding: Int, in circumstances: Circumstances) -> Bool {
    if let unless = unless[finding], circumstances.holds(unless) { return false }
    if let onlyIf = onlyIf[finding] { return circumstances.holds(onlyIf) }
    return true
  }
}
