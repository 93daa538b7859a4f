import DialogueModel

/// Reports branches that an earlier one of the same list always takes.
func checkBranches(_ script: inout Script) {
  for topic in script.topics {
    guard let place = shadowed(topic.answers.map(\.when)) else { continue }
    var lines = script.places(of: .when, in: script.declaration(.topic, topic.id))
    lines += script.places(of: .otherwise, in: script.declaration(.topic, topic.id))
    lines.sort { $0.start < $1.start }
    let span = place < lines.count ? lines[place] : script.place(.topic, topic.id)
    script.report.add(.unreachableBranch(at: span))
  }
  for state in script.states {
    var lines = script.places(of: .if, in: script.declaration(.state, state.id))
    lines += script.places(of: .else, in: script.declaration(.state, state.id))
    lines.sort { $0.start < $1.start }
    for step in state.steps {
      step.forEachStep { step in
        guard case .choose(let branches, let otherwise) = step else { return }
        let isDead = branches.last?.when == .always && !otherwise.isEmpty
        if isDead || shadowed(branches.map(\.when)) != nil {
          script.report.add(
            .unreachableBranch(at: lines.first ?? script.place(.state, state.id)))
        }
      }
    }
  }
}

/// The first branch that an earlier one leaves nothing for.
private func shadowed(_ predicates: [Predicate]) -> Int? {
  var seen: Set<Predicate> = []
  for (place, predicate) in predicates.enumerated() {
    if seen.contains(.always) || seen.contains(predicate) { return place }
    seen.insert(predicate)
    // Any part of an `or` that came before leaves nothing for the same claim alone.
    if case .or(let parts) = predicate { seen.formUnion(parts) }
  }
  return nil
}
