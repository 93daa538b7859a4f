import DialogueModel
import Differential

extension Exchange {
  /// Step 7: every red-flag rule, on every turn.
  mutating func safety() {
    judgeFacts()
    for round in stage.rulebook.factFlags {
      for place in flags(among: round) { circumstances.flags[place] = true }
      raiseUrgency()
    }
    for (place, isUp) in circumstances.flags.enumerated() where isUp {
      trace?.note(.safety, "\(stage.dialogue.redFlags[place].id) is up")
    }
    for place in possibleFlags {
      trace?.note(.safety, "\(stage.dialogue.redFlags[place].id) is up if the worse is meant")
    }
  }

  /// Step 8: the differential moves; rules that look at it have their turn.
  mutating func believe() {
    standing = stage.table.standing(in: circumstances, meant: meant)
    circumstances.chances = standing.chances
    circumstances.leading = standing.leading
    circumstances.urgency = max(circumstances.urgency, urgencyOfCauses)
    for round in stage.rulebook.beliefFlags {
      for place in flags(among: round) {
        circumstances.flags[place] = true
        trace?.note(.safety, "\(stage.dialogue.redFlags[place].id) is up, by the differential")
      }
      raiseUrgency()
    }
    guard trace != nil else { return }
    for condition in standing.order.prefix(3) {
      let percent = Amounts.number(standing.chances[condition] * 100)
      trace?.note(.believe, "\(stage.dialogue.conditions[condition].id) \(percent)%")
    }
  }

  /// How soon the likely causes would have the person seen.
  ///
  /// On the way a bare place calls for nobody the same day: the questions on the dangers come next.
  private var urgencyOfCauses: Urgency {
    let urgency = stage.table.urgency(of: standing)
    guard urgency == .sameDay, !progress.isConcluded, !isMoreThanPlace(urgency) else {
      return urgency
    }
    return .fewDays
  }

  /// The conditions that the emergencies stand for.
  private var meant: [Int] {
    var meant: [Int] = []
    for (place, isUp) in circumstances.flags.enumerated()
    where isUp && stage.rulebook.flags[place].urgency == .emergency {
      meant += stage.rulebook.flags[place].means
    }
    return meant
  }

  /// Works out anew all that follows from the facts.
  mutating func judgeFacts() {
    let said = stage.rulebook.said(facts.all)
    self.said = said
    circumstances = stage.rulebook.circumstances(of: said)
    circumstances.worries = Set(
      progress.worries.compactMap { stage.rulebook.numbering.conditions[$0] })
    circumstances.isConcluded = progress.isConcluded
    circumstances.flags = Array(repeating: false, count: stage.rulebook.flags.count)
    possibleFlags = []
    flagLevel = .selfCare
    forgetRaised()
  }

  private mutating func raiseUrgency() {
    for (place, isUp) in circumstances.flags.enumerated() where isUp {
      guard let urgency = stage.rulebook.flags[place].urgency else { continue }
      circumstances.urgentFlagIsUp = true
      flagLevel = max(flagLevel, urgency)
      circumstances.urgency = max(circumstances.urgency, urgency)
    }
    // A danger without a name is a danger all the same.
    if !progress.feared.isEmpty {
      flagLevel = max(flagLevel, .sameDay)
      circumstances.urgency = max(circumstances.urgency, .sameDay)
    }
  }

  /// The rules that are up, by place; of two statements that contradict each other the worse counts.
  private mutating func flags(among watch: Watch) -> [Int] {
    var up = watch.up(in: circumstances)
    for supposed in conflicting() {
      up += watch.up(in: circumstances(supposing: supposed)).filter { !up.contains($0) }
    }
    // Which one is meant is asked first; without an answer the worse counts, where it is as likely
    // as not that it was meant.
    for fact in facts.all where !fact.open.isEmpty {
      let isAskedFirst = !progress.clarified.contains(fact.finding)
      for (place, worse) in worseAnswers(of: fact, watch) where !up.contains(place) {
        // Whichever is meant raises it.
        let isCertain = worse.count == fact.open.count
        let isLikely = worse.count * 2 >= fact.open.count || worse.share >= 0.5
        if isCertain || !isAskedFirst && isLikely {
          up.append(place)
        } else if !possibleFlags.contains(place) {
          possibleFlags.append(place)
        }
      }
    }
    return up.sorted()
  }

  /// The rules that some of the answers left open would raise: how many of those answers do, and
  /// what share of the people who give one of the open answers gives one of them.
  private mutating func worseAnswers(
    of fact: Fact, _ watch: Watch
  ) -> [(flag: Int, worse: (count: Int, share: Double))] {
    var raised: [(flag: Int, worse: (count: Int, share: Double))] = []
    for supposed in supposed(fact) {
      for flag in watch.up(in: circumstances(supposing: supposed)) {
        if let known = raised.firstIndex(where: { $0.flag == flag }) {
          raised[known].worse.count += 1
          raised[known].worse.share += supposed.share
        } else {
          raised.append((flag, (1, supposed.share)))
        }
      }
    }
    return raised
  }

  /// What would follow from each open answer that a rule looks at.
  private mutating func supposed(_ fact: Fact) -> [Supposed] {
    if let known = supposedOnce[fact.finding] { return known }
    let numbering = stage.rulebook.numbering
    guard let finding = numbering.findings[fact.finding] else { return [] }
    let said = said ?? stage.rulebook.said(facts.all)
    let open = fact.open.compactMap { numbering.answer($0, of: finding) }
    let first = numbering.answers[finding].lowerBound
    let bases = open.map {
      stage.dialogue.findings[finding].answers[$0 - first].base?.value ?? 0
    }
    let sum = bases.reduce(0, +)
    var all: [Supposed] = []
    for (answer, base) in zip(open, bases) where stage.cast.isFlagged[answer] {
      all.append(
        Supposed(
          share: sum > 0 ? base / sum : 0,
          stage.rulebook.circumstances(of: said, meaning: answer)))
    }
    supposedOnce[fact.finding] = all
    return all
  }

  /// What would follow from each statement that contradicts an earlier one.
  private mutating func conflicting() -> [Supposed] {
    guard !progress.conflicts.isEmpty else { return [] }
    if let conflictingOnce { return conflictingOnce }
    let said = said ?? stage.rulebook.said(facts.all)
    let all = progress.conflicts.map {
      Supposed(share: 1, stage.rulebook.circumstances(of: said, and: $0))
    }
    conflictingOnce = all
    return all
  }

  /// What follows from supposed facts, beside all else as it was judged last.
  private func circumstances(supposing supposed: Supposed) -> Circumstances {
    var result = circumstances
    result.known = supposed.known
    result.scores = supposed.scores
    return result
  }

  /// The highest urgency of the rules that are up with a fact as it stands here.
  func flagUrgency(with fact: Fact) -> Urgency {
    let said = stage.rulebook.said(facts.all)
    let supposed = circumstances(
      supposing: Supposed(share: 1, stage.rulebook.circumstances(of: said, and: fact)))
    return stage.rulebook.flags.reduce(.selfCare) { highest, flag in
      guard let urgency = flag.urgency, urgency > highest, flag.isUp(in: supposed) else {
        return highest
      }
      return urgency
    }
  }

  /// Whether the interview has stopped because help is needed now.
  var isEmergency: Bool { flagLevel == .emergency }

  /// The rules that are up, the most urgent first.
  var upFlags: [RedFlag] {
    guard circumstances.flags.contains(true) else { return [] }
    let up = circumstances.flags.indices.filter { circumstances.flags[$0] }
      .map { stage.dialogue.redFlags[$0] }
    let levels = Urgency.allCases.reversed().map { Optional($0) } + [nil]
    return levels.flatMap { level in up.filter { $0.urgency == level } }
  }
}
