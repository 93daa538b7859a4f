import DialogueModel
import Differential

extension Exchange {
  /// About how many questions are still to come, the open one included.
  var remaining: Int? {
    switch progress.open {
    case nil, .offers, .changeWhat: return nil
    case .story, .finding, .checklist, .which, .unit, .conflict: break
    }
    // Before anything was said nobody can know.
    guard !progress.isConcluded, !facts.all.isEmpty else { return nil }
    var count = 1
    var state = progress.state
    var seen: [State.ID] = []
    while !seen.contains(state), let steps = stage.cast.prospects[state] {
      seen.append(state)
      let ahead = ahead(steps)
      count += ahead.questions
      guard let next = ahead.next else { break }
      state = next
    }
    return count
  }

  /// The questions of some steps, as far as can be told now, and where the steps lead.
  private func ahead(
    _ steps: [Prospect]
  ) -> (questions: Int, next: State.ID?, concludes: Bool) {
    var questions = 0
    for step in steps {
      switch step {
      case .listens(let line):
        if !progress.visited.contains(line), progress.open != .story(line) { questions += 1 }
      case .asks(let finding):
        if isAhead(finding) { questions += 1 }
      case .checks(let checklist, let boxes):
        if progress.open != .checklist(checklist), !progress.checked.contains(checklist),
          boxes.contains(where: { $0.isLeft(circumstances.known) })
        {
          questions += 1
        }
      case .narrows(let budget):
        questions += narrowingAhead(budget)
      case .turns(let branches, let otherwise):
        let inner = ahead(branches.first { circumstances.holds($0.when) }?.steps ?? otherwise)
        questions += inner.questions
        if inner.next != nil || inner.concludes { return (questions, inner.next, inner.concludes) }
      case .goes(let state): return (questions, state, false)
      case .concludes: return (questions, nil, true)
      }
    }
    return (questions, nil, false)
  }

  private func isAhead(_ finding: Int) -> Bool {
    guard !circumstances.known.isKnown(finding), stage.cast.hasQuestion[finding] else {
      return false
    }
    let id = stage.dialogue.findings[finding].id
    return progress.open?.finding != id && !isSettled(id)
      && stage.rulebook.isAskable(finding, in: circumstances)
  }

  /// Bits that are open, by what a good question tells; a rough guide is all that is wanted.
  private func narrowingAhead(_ budget: Int) -> Int {
    guard progress.stopReason == nil else { return 0 }
    let left = max(0, budget - progress.narrowed.count)
    let bitsOfAQuestion = 0.9
    let wanted = Int((standing.openBits / bitsOfAQuestion).rounded(.up))
    return min(left, max(1, wanted))
  }
}
