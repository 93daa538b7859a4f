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
    var seen: Set<State.ID> = []
    while seen.insert(state).inserted, let steps = stage.cast.states[state]?.steps {
      let ahead = ahead(steps)
      count += ahead.questions
      guard let next = ahead.next else { break }
      state = next
    }
    return count
  }

  /// The questions of some steps, as far as can be told now, and where the steps lead.
  private func ahead(_ steps: [Step]) -> (questions: Int, next: State.ID?, concludes: Bool) {
    var questions = 0
    for step in steps {
      switch step {
      case .say, .offer: continue
      case .listen(let line):
        if !progress.visited.contains(line.id), progress.open != .story(line.id) { questions += 1 }
      case .ask(let list):
        questions += list.count { isAhead($0) }
      case .narrow(let budget):
        questions += narrowingAhead(budget)
      case .choose(let branches, let otherwise):
        let inner = ahead(branches.first { speaker.holds($0.when) }?.steps ?? otherwise)
        questions += inner.questions
        if inner.next != nil || inner.concludes { return (questions, inner.next, inner.concludes) }
      case .go(let state): return (questions, state, false)
      case .conclude, .end: return (questions, nil, true)
      }
    }
    return (questions, nil, false)
  }

  private func isAhead(_ askable: Askable) -> Bool {
    switch askable {
    case .finding(let id):
      guard let place = stage.rulebook.numbering.findings[id], progress.open?.finding != id else {
        return false
      }
      return !circumstances.known.isKnown[place] && !isSettled(id)
        && stage.dialogue.findings[place].ask != nil
        && stage.rulebook.isAskable(place, in: circumstances)
    case .checklist(let id):
      guard progress.open != .checklist(id), !progress.checked.contains(id),
        let checklist = stage.cast.checklists[id]
      else { return false }
      return !items(of: checklist).isEmpty
    }
  }

  /// Bits that are open, by what a good question tells; a rough guide is all that is wanted.
  private func narrowingAhead(_ budget: Int) -> Int {
    guard progress.stopReason == nil else { return 0 }
    let left = max(0, budget - progress.narrowed.count)
    let bitsOfAQuestion = 0.9
    let wanted = Int((stage.table.openBits(standing) / bitsOfAQuestion).rounded(.up))
    return min(left, max(1, wanted))
  }
}
