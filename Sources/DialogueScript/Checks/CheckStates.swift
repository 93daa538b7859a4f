import DialogueModel

/// Reports states in which some way just stops.
func checkExits(_ script: inout Script, _ graph: StateGraph) {
  for (number, state) in graph.states.enumerated() where graph.runs[number].fallsOff {
    script.report.add(.stateWithoutExit(state.id.text, at: script.place(.state, state.id)))
  }
}

/// Reports states that nothing leads to, or that nobody gets out of.
func checkStates(_ script: inout Script, _ graph: StateGraph) {
  let freed = graph.leadingOut()
  var trapped: [State.ID] = []
  for (number, state) in graph.states.enumerated() {
    if !graph.isReached(number) {
      script.report.add(
        .unreachableState(state.id.text, at: script.place(.state, state.id)))
    } else if !freed.contains(number) {
      trapped.append(state.id)
    }
  }
  guard let first = trapped.first else { return }
  script.report.add(
    .noWayOut(
      first.text, at: script.place(.state, first),
      others: trapped.dropFirst().map { script.place(.state, $0) }))
}

extension StateGraph {
  /// The states from which an outcome, an offer or an end can be reached.
  fileprivate func leadingOut() -> Set<Int> {
    var freed = Set(
      states.indices.filter { runs[$0].hasEnd || runs[$0].hasOffer || !runs[$0].outcomes.isEmpty })
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for number in states.indices where !freed.contains(number) {
        let leads = runs[number].ways.contains { way in
          self.number(of: way.to).map(freed.contains) ?? false
        }
        if leads {
          freed.insert(number)
          isGrowing = true
        }
      }
    }
    return freed
  }
}
