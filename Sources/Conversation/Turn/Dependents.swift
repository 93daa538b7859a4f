import DialogueModel
import Differential

extension Exchange {
  /// Drops the facts that hung on an answer that changed, and what hung on those.
  mutating func dropDependents(of id: Finding.ID, isElsewhere: Bool) -> [Fact] {
    var gone: [Fact] = []
    var changed: Set<Finding.ID> = [id]
    var wasAskable = circumstances
    while true {
      let now = stage.rulebook.circumstances(of: facts.all)
      let lost = facts.all.filter { fact in
        guard !changed.contains(fact.finding), let finding = finding(fact.finding),
          let place = stage.rulebook.numbering.findings[fact.finding]
        else { return false }
        if finding.dependsOn.contains(where: changed.contains) { return true }
        // A test that was done for another place says nothing about this one.
        if isElsewhere, finding.safety != nil { return true }
        return stage.rulebook.isAskable(place, in: wasAskable)
          && !stage.rulebook.isAskable(place, in: now)
      }
      guard !lost.isEmpty else { return gone }
      for fact in lost {
        facts[fact.finding] = nil
        changed.insert(fact.finding)
        progress.narrowed.removeAll { $0 == fact.finding }
        progress.clarified.removeAll { $0 == fact.finding }
      }
      gone += lost
      wasAskable = now
    }
  }

  /// Whether the pain is in another place or on another side than was thought.
  func isElsewhere(_ old: Fact, _ new: Fact) -> Bool {
    if let before = old.side, let after = new.side, before != after { return true }
    guard stage.cast.parts[old.finding] != nil, !old.affirmed.isEmpty || !old.open.isEmpty else {
      return false
    }
    // A further place takes nothing from the tests of the first.
    return !Set(old.affirmed + old.open).isSubset(of: new.affirmed + new.open)
  }

  /// A side that was corrected is corrected wherever it was held.
  mutating func moveSide(from old: Side?, to new: Side?) {
    guard let old, let new, old != new else { return }
    for fact in facts.all where fact.side == old {
      var fact = fact
      fact.side = new
      facts[fact.finding] = fact
    }
  }
}
