package import DialogueModel

/// A number of the script that can be tried at another value.
package enum Setting: String, CaseIterable, Hashable, Sendable {
  case priorsCount = "priors-count"
  case weightCap = "weight-cap"
  case groupFull = "group-full"
  case groupRest = "group-rest"
  case unsureCounts = "unsure-counts"
  case settledAbove = "settled-above"
  case settledClear = "settled-clear"
  case worthAsking = "worth-asking"
  case urgencyWorth = "urgency-worth"
  case unlistedNear = "unlisted-near"
  case unlistedFar = "unlisted-far"
  /// At most so many questions in every `narrow`.
  case questions

  /// The dialogue with another value; what must be whole is rounded.
  package func set(to value: Double, in dialogue: inout Dialogue) {
    let whole = Int(max(0, min(value, 1000)).rounded())
    switch self {
    case .priorsCount: dialogue.settings.priorsCount = value
    case .weightCap: dialogue.settings.weightCap = value
    case .groupFull: dialogue.settings.groupFull = whole
    case .groupRest: dialogue.settings.groupRest = value
    case .unsureCounts: dialogue.settings.unsureCounts = value
    case .settledAbove: dialogue.settings.settledAbove = value
    case .settledClear: dialogue.settings.settledClear = value
    case .worthAsking: dialogue.settings.worthAsking = value
    case .urgencyWorth: dialogue.settings.urgencyWorth = value
    case .unlistedNear:
      for place in dialogue.findings.indices { dialogue.findings[place].unlisted?.near = value }
    case .unlistedFar:
      for place in dialogue.findings.indices { dialogue.findings[place].unlisted?.far = value }
    case .questions:
      dialogue.states = dialogue.states.map { state in
        State(id: state.id, steps: state.steps.map { $0.narrowing(atMost: whole) })
      }
    }
  }
}

extension Step {
  /// The same step, with another budget wherever it narrows.
  fileprivate func narrowing(atMost most: Int) -> Step {
    switch self {
    case .narrow: .narrow(atMost: most)
    case .choose(let branches, let otherwise):
      .choose(
        branches.map { branch in
          Branch(when: branch.when, steps: branch.steps.map { $0.narrowing(atMost: most) })
        },
        otherwise: otherwise.map { $0.narrowing(atMost: most) })
    case .say, .ask, .listen, .go, .conclude, .offer, .end: self
    }
  }
}
