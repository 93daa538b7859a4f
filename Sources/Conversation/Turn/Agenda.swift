import DialogueModel
import Differential
import Understanding

extension Exchange {
  /// Step 11: what comes next: pending questions, what safety needs, the script, the outcome.
  mutating func agenda() {
    if progress.hasEnded {
      progress.open = nil
      trace?.note(.agenda, "ends")
      return
    }
    if isEmergency {
      agendaOfEmergency()
      return
    }
    retellWhenMoved()
    dropPointless()
    if askConflict() { return }
    if progress.open != nil {
      trace?.note(.agenda, "the open question stays")
      return
    }
    if askPending() { return }
    if takeUpSuspended() { return }
    if let need = safetyNeeds(above: stage.dialogue.settings.safetyNow).first,
      progress.state != stage.dialogue.begin
    {
      ask(need, "because safety needs it")
      return
    }
    walk()
  }

  /// A question that makes no sense any more is left.
  private mutating func dropPointless() {
    dropSettled()
    guard case .finding(let id) = progress.open, id != progress.changing,
      let place = stage.rulebook.numbering.findings[id],
      !stage.rulebook.isAskable(place, in: circumstances)
    else { return }
    progress.open = nil
    trace?.note(.agenda, "\(id) need not be asked any more")
  }

  /// What was to be settled may be gone: a correction dropped it.
  private mutating func dropSettled() {
    progress.conflicts = progress.conflicts.filter { facts[$0.finding] != nil }
    let isGone =
      switch progress.open {
      case .conflict(let id): !progress.conflicts.contains { $0.finding == id }
      case .which(let id), .unit(let id): facts[id] == nil
      case .finding, .checklist, .story, .offers, .changeWhat, nil: false
      }
    guard isGone else { return }
    progress.open = nil
    trace?.note(.agenda, "what was to be settled is gone")
  }

  /// A contradiction is settled before anything else; the open question comes back after it.
  private mutating func askConflict() -> Bool {
    guard let conflict = progress.conflicts.first else { return false }
    guard progress.open != .conflict(conflict.finding) else { return true }
    suspend()
    progress.open = .conflict(conflict.finding)
    isReturn = false
    trace?.note(.agenda, "asks which of two statements on \(conflict.finding) holds")
    return true
  }

  /// Comes back to the question that another one came before.
  private mutating func takeUpSuspended() -> Bool {
    guard let open = progress.suspended else { return false }
    progress.suspended = nil
    switch open {
    case .finding(let id):
      guard !isSettled(id), let place = stage.rulebook.numbering.findings[id],
        stage.rulebook.isAskable(place, in: circumstances)
      else { return false }
    case .checklist(let id):
      guard !progress.checked.contains(id), let checklist = stage.cast.checklists[id],
        !items(of: checklist).isEmpty
      else { return false }
    case .story(let line):
      guard !progress.visited.contains(line) else { return false }
    case .which, .unit, .conflict, .offers, .changeWhat:
      return false
    }
    progress.open = open
    isReturn = true
    trace?.note(.agenda, "comes back to the question before")
    return true
  }

  /// The interview has stopped, unless the person is changing an answer.
  private mutating func agendaOfEmergency() {
    progress.isConcluded = true
    circumstances.isConcluded = true
    trace?.note(.agenda, "stops: help is needed now")
    switch progress.open {
    case .finding, .changeWhat:
      // Only a wish to change opens a question here.
      if !reading.universals.contains(where: { $0.universal == .change }) { progress.open = nil }
    case .story, .checklist, .which, .unit, .conflict, .offers, nil:
      progress.open = nil
    }
  }

  /// After the outcome, news that change it are told.
  private mutating func retellWhenMoved() {
    guard progress.isConcluded, !changed.isEmpty,
      leadingCondition?.id != progress.toldFirst || circumstances.urgency != manner.toldUrgency
    else { return }
    walkAnew()
    circumstances.isConcluded = false
    progress.open = nil
    trace?.note(.agenda, "the outcome is told anew")
  }

  /// Asks what an earlier message left open.
  private mutating func askPending() -> Bool {
    for fact in facts.all
    where !fact.open.isEmpty || fact.quantity.map({ $0.unit == nil }) ?? false {
      guard !progress.clarified.contains(fact.finding), let finding = finding(fact.finding) else {
        continue
      }
      if !fact.open.isEmpty {
        progress.open = .which(fact.finding)
        trace?.note(.agenda, "asks which \(fact.finding) is meant")
        return true
      }
      if finding.units.count > 1 {
        progress.open = .unit(fact.finding)
        trace?.note(.agenda, "asks the unit of \(fact.finding)")
        return true
      }
    }
    return false
  }

  /// Asks a finding that the script did not put in its order.
  mutating func ask(_ place: Int, _ why: @autoclosure () -> String) {
    let id = stage.dialogue.findings[place].id
    progress.open = .finding(id)
    progress.narrowed.append(id)
    trace?.note(.agenda, "asks \(id) \(why())")
  }

  /// Findings that may be asked now: not known, askable, and with a question.
  var candidates: [Int] {
    stage.cast.asked.filter { isCandidate($0) }
  }

  private func isCandidate(_ place: Int) -> Bool {
    guard !circumstances.known.isKnown(place), !circumstances.known.isNotSure(place),
      !circumstances.known.isOpen(place)
    else { return false }
    return !progress.narrowed.contains(stage.dialogue.findings[place].id)
      && stage.rulebook.isAskable(place, in: circumstances)
  }

  /// Findings whose answer is likely enough to change how soon the person should be seen.
  mutating func safetyNeeds(above level: Double) -> [Int] {
    let raised = raised()
    let answers = stage.rulebook.numbering.answers
    var needs: [(finding: Int, levels: Double)] = []
    for finding in stage.cast.asked
    where answers[finding].contains(where: { raised[$0] > .selfCare }) {
      let levels = stage.table.expectedRise(
        of: finding, standing, in: circumstances, raised: raised)
      if levels >= level, isCandidate(finding) { needs.append((finding, levels)) }
    }
    needs.sort { $0.levels != $1.levels ? $0.levels > $1.levels : $0.finding < $1.finding }
    return needs.map(\.finding)
  }
}
