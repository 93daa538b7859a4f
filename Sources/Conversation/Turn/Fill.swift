import DialogueModel
import Differential
import Understanding

extension Exchange {
  /// Step 6: the open question first, then everything else that was volunteered.
  mutating func fill() {
    let open = progress.open
    // By position: what is told of a finding is large, and need not be copied to be looked at.
    let isCovered = told.map { covers($0.finding.id) }
    for isFirst in [true, false] {
      for place in told.indices
      where isCovered[place] == isFirst && !isDealtWith(told[place].finding.id) {
        take(told[place])
      }
    }
    for wish in wishes {
      guard case .worry(let condition) = wish, !progress.worries.contains(condition) else {
        continue
      }
      progress.worries.append(condition)
    }
    settleMeant()
    keepWords()
    closeAnswered(open)
    if progress.open?.finding != progress.changing { progress.changing = nil }
    for id in changed {
      guard let fact = facts[id] else { continue }
      trace?.note(.fill, "\(id): \(fact.isNotSure ? "not sure" : speaker.words(fact))")
    }
  }

  private func isDealtWith(_ id: Finding.ID) -> Bool {
    changed.contains(id) || progress.conflicts.contains { $0.finding == id }
  }

  /// Whether the open question is about the finding.
  func covers(_ id: Finding.ID) -> Bool {
    if case .checklist(let list) = progress.open {
      return stage.cast.checklists[list]?.items.contains { $0.finding == id } ?? false
    }
    return progress.open?.finding == id
  }

  private mutating func take(_ told: Told) {
    let id = told.finding.id
    guard isInRange(told) else { return }
    used += told.mentions
    if told.fact.isNotSure {
      if facts[id] == nil { facts[id] = told.fact }
      changed.append(id)
      return
    }
    let held = facts[id]
    var fact = held.map { told.added(to: $0) } ?? told.fact
    if fact.quantity != nil, fact.quantity?.unit == nil {
      fact.quantity?.unit = usualUnit(of: told.finding)
    }
    if held?.says(as: fact) != true || held?.open != fact.open || held?.certainty != fact.certainty
    {
      changed.append(id)
    } else {
      trace?.note(.fill, "\(id) was known already")
    }
    if progress.open == .which(id), fact.open.count > 1, told.fact.open == fact.open,
      held?.open == fact.open
    {
      settleSaidAgain(&fact)
    }
    facts[id] = fact
    if progress.open == .changeWhat { progress.open = nil }
  }

  /// Who names several answers again, asked which, means what lies between: the worse counts,
  /// and in part only.
  private func settleSaidAgain(_ fact: inout Fact) {
    var worst: (answer: Answer.ID, urgency: Urgency)?
    for answer in fact.open {
      var supposed = fact
      supposed.affirmed = [answer]
      supposed.open = []
      let urgency = flagUrgency(with: supposed)
      if urgency > worst?.urgency ?? .selfCare || worst == nil { worst = (answer, urgency) }
    }
    guard let worst else { return }
    fact.affirmed = [worst.answer]
    fact.open = []
    fact.certainty = .unsure
  }

  /// Of several answers left open the one that fits the rest of the story is meant.
  private mutating func settleMeant() {
    guard !changed.isEmpty else { return }
    let open = facts.all.filter { $0.open.count > 1 }
    guard !open.isEmpty else { return }
    let numbering = stage.rulebook.numbering
    // Worked out before any of them is settled, and only where a claim asks for it.
    var now: Circumstances?
    for fact in open {
      guard let place = numbering.findings[fact.finding] else { continue }
      let claims = fact.open.compactMap { answer in
        numbering.answer(answer, of: place).flatMap { stage.rulebook.meant[$0] }
          .map { (answer: answer, claim: $0) }
      }
      guard !claims.isEmpty else { continue }
      let known = now ?? stage.rulebook.circumstances(of: facts.all)
      now = known
      let meant = claims.filter { known.holds($0.claim) }.map(\.answer)
      guard meant.count == 1, let only = meant.first else { continue }
      var settled = fact
      settled.affirmed = [only]
      settled.open = []
      facts[fact.finding] = settled
      trace?.note(.fill, "\(fact.finding): \(only) is meant, by what else is known")
    }
  }

  /// Who counted in miles before counts in miles again.
  private func usualUnit(of finding: Finding) -> Unit.ID? {
    facts.all.last { $0.quantity?.unit.map(finding.units.contains) ?? false }?.quantity?.unit
  }

  /// A number that cannot be meant is asked again.
  private mutating func isInRange(_ told: Told) -> Bool {
    guard let quantity = told.fact.quantity else { return true }
    let amount = quantity.middle
    let isSane: Bool =
      switch told.finding.kind {
      case .scale(let range):
        amount >= Double(range.lowerBound) && amount <= Double(range.upperBound)
      case .number, .duration: amount >= 0 && amount <= 1_000_000
      case .oneOf, .anyOf, .yesNo, .bands: true
      }
    if !isSane {
      trace?.note(.fill, "\(told.finding.id): \(Amounts.plain(quantity)) is out of range")
      note(
        .outOfRange,
        ["text": Amounts.plain(quantity), "name": speaker.words(told.finding.called)])
      isMoved = true
    }
    return isSane
  }

  /// Closes the open question when what was said answers it.
  private mutating func closeAnswered(_ open: Open?) {
    guard let open, open == progress.open else { return }
    answered = open.finding
    switch open {
    case .finding(let id):
      guard changed.contains(id) || used.contains(where: { $0.finding == id }), isSettled(id) else {
        return
      }
      progress.lastAnswered = id
    case .which(let id):
      guard let fact = facts[id], fact.open.isEmpty else { return }
    case .unit(let id):
      guard facts[id]?.quantity?.unit != nil else { return }
    case .conflict(let id):
      guard conflict(on: id) == nil else { return }
    case .checklist(let id):
      guard let checklist = stage.cast.checklists[id], isAnswered(checklist) else { return }
      progress.checked.append(id)
      progress.feared.removeAll { $0 == id }
    case .story(let line):
      // Anything that was heard is a story; so is a worry or a question.
      guard !used.isEmpty else { return }
      progress.visited.append(line)
    case .offers, .changeWhat:
      return
    }
    isAnswered = true
    progress.open = nil
  }

  /// A checklist is answered by naming any item that holds, or by denying those that are left.
  private func isAnswered(_ checklist: Checklist) -> Bool {
    let named = checklist.items.contains { item in
      facts[item.finding]?.affirmed.contains(item.answer) == true
        && used.contains { $0.finding == item.finding }
    }
    return named
      || items(of: checklist, stage.rulebook.circumstances(of: facts.all).known).isEmpty
  }

  /// Whether nothing more is to be asked about a finding.
  func isSettled(_ id: Finding.ID) -> Bool {
    guard let fact = facts[id] else { return false }
    if fact.isNotSure || !fact.affirmed.isEmpty || fact.quantity != nil { return true }
    return !fact.open.isEmpty
  }

  /// The items of a checklist that are not known yet.
  func items(of checklist: Checklist) -> [Checklist.Item] {
    items(of: checklist, circumstances.known)
  }

  private func items(of checklist: Checklist, _ known: Known) -> [Checklist.Item] {
    stage.cast.boxes[checklist.id]?.compactMap { $0.isLeft(known) ? $0.item : nil } ?? []
  }
}
