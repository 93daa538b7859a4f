import DialogueModel
import Differential

extension Exchange {
  /// Walks the script to the next question: what was said is not said again, what is known is not
  /// asked.
  mutating func walk() {
    for _ in 0..<Self.mostStates {
      guard let state = stage.cast.states[progress.state] else {
        fail(.noSuchState(progress.state))
        return
      }
      switch take(state.steps) {
      case .waits: return
      case .goes(let next):
        trace?.note(.agenda, "goes from \(state.id) to \(next)")
        progress.state = next
      case .goesOn:
        trace?.note(.agenda, "\(state.id) has no more steps")
        return
      }
    }
    fail(.tooManySteps(in: progress.state))
  }

  /// More states than any script needs between two questions; a circle of them ends here.
  private static let mostStates = 200

  private mutating func fail(_ fault: Fault) {
    self.fault = fault
    trace?.note(.agenda, "stops: \(fault)")
  }

  /// What a step leads to.
  private enum Course {
    case goesOn, waits
    case goes(State.ID)
  }

  private mutating func take(_ steps: [Step]) -> Course {
    for step in steps {
      switch take(step) {
      case .goesOn: continue
      case .waits: return .waits
      case .goes(let state): return .goes(state)
      }
    }
    return .goesOn
  }

  private mutating func take(_ step: Step) -> Course {
    switch step {
    case .say(let line):
      guard !progress.visited.contains(line.id) else { return .goesOn }
      progress.visited.append(line.id)
      tell(line)
      return .goesOn
    case .ask(let list):
      return list.contains { askNow($0) } ? .waits : .goesOn
    case .listen(let line):
      guard !progress.visited.contains(line.id) else { return .goesOn }
      progress.open = .story(line.id)
      trace?.note(.agenda, "listens")
      return .waits
    case .narrow(let budget):
      return narrow(atMost: budget)
    case .choose(let branches, let otherwise):
      let speaker = speaker
      return take(branches.first { speaker.holds($0.when) }?.steps ?? otherwise)
    case .go(let state):
      return .goes(state)
    case .conclude:
      return conclude()
    case .offer(let line, _):
      guard !offers(of: line.id).isEmpty else { return .goesOn }
      progress.open = .offers(line.id)
      trace?.note(.agenda, "offers what may come next")
      return .waits
    case .end:
      progress.hasEnded = true
      trace?.note(.agenda, "ends")
      return .waits
    }
  }

  /// Opens the question of a finding or a checklist unless its answer is known.
  private mutating func askNow(_ askable: Askable) -> Bool {
    switch askable {
    case .finding(let id):
      guard let finding = finding(id), finding.ask != nil,
        let place = stage.rulebook.numbering.findings[id],
        !circumstances.known.isKnown(place), !isSettled(id),
        stage.rulebook.isAskable(place, in: circumstances)
      else { return false }
      progress.open = .finding(id)
      trace?.note(.agenda, "asks \(id), next in the script")
    case .checklist(let id):
      guard let checklist = stage.cast.checklists[id], !progress.checked.contains(id),
        !items(of: checklist).isEmpty
      else { return false }
      progress.open = .checklist(id)
      trace?.note(.agenda, "asks \(id), next in the script")
    }
    return true
  }

  private mutating func narrow(atMost budget: Int) -> Course {
    guard progress.stopReason == nil else { return .goesOn }
    let left = budget - progress.narrowed.count
    let raised = raised()
    let choice = stage.table.next(
      among: candidates, budget: left, standing, in: circumstances, raised: raised)
    switch choice {
    case .ask(let worth):
      ask(worth.finding, "because it is worth most: \(worth.inWords)")
      return .waits
    case .stop(let reason):
      progress.stopReason = reason
      trace?.note(.agenda, "narrowing stops: \(reason.rawValue)")
      return .goesOn
    }
  }

  private mutating func conclude() -> Course {
    guard !progress.isConcluded else { return .goesOn }
    if askPostponed() { return .waits }
    // A few questions beyond the budget at most, and only where safety hangs on them.
    let settings = stage.dialogue.settings
    if progress.lastChecks < settings.lastChecks,
      let need = safetyNeeds(above: settings.safetyLast).first
    {
      progress.lastChecks += 1
      ask(need, "before the outcome, because safety needs it")
      return .waits
    }
    progress.isConcluded = true
    circumstances.isConcluded = true
    circumstances.urgency = max(circumstances.urgency, stage.table.urgency(of: standing))
    tellOutcome()
    return .goesOn
  }

  /// What was passed over and matters for safety is asked once more.
  private mutating func askPostponed() -> Bool {
    while !progress.postponed.isEmpty {
      let id = progress.postponed.removeFirst()
      guard let checklist = stage.cast.checklists[id], !items(of: checklist).isEmpty else {
        continue
      }
      progress.checked.removeAll { $0 == id }
      progress.doubted.append(id)
      progress.open = .checklist(id)
      trace?.note(.agenda, "asks \(id), which was passed over before")
      return true
    }
    return false
  }

  /// The offers of a step that are made now.
  func offers(of line: Line.ID) -> [Offer] {
    guard let offers = stage.cast.offers[line]?.offers else { return [] }
    let speaker = speaker
    return offers.filter { speaker.holds($0.when) }
  }
}

extension Worth {
  /// The worth for a trace: "31.4 hundredths of a bit, 2 of a level of urgency".
  fileprivate var inWords: String {
    let bits = Amounts.number(information * 100)
    let levels = Amounts.number(urgency * 100)
    return "\(bits) hundredths of a bit, \(levels) of a level of urgency"
  }
}
