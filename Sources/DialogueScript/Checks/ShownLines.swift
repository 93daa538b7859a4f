import DialogueModel

/// A text that a person is shown, and the declaration it belongs to.
struct ShownLine {
  var text: Text
  var place: Span
}

extension Script {
  /// Every line of prose that a person is shown, the engine's own sentences apart.
  var shownLines: [ShownLine] {
    var lines: [ShownLine] = []
    func add(_ all: [Line?], _ place: Span) {
      lines += all.compactMap(\.self).map { ShownLine(text: $0.text, place: place) }
    }
    for finding in findings {
      add(
        [finding.ask, finding.again, finding.hint, finding.because, finding.safety],
        place(.finding, finding.id))
    }
    for list in checklists {
      add([list.ask, list.again, list.hint, list.because, list.doubt], place(.checklist, list.id))
    }
    for flag in redFlags { add(flag.say, place(.redFlag, flag.id)) }
    for condition in conditions {
      let prose = [
        condition.about, condition.recovery, condition.recheck, condition.comeback?.when,
      ]
      add(prose + condition.see.map(\.who), place(.condition, condition.id))
    }
    for advice in advice { add(advice.say.map(\.line), place(.advice, advice.id)) }
    for plan in plans { add(plan.say + plan.stages, place(.plan, plan.id)) }
    for topic in topics {
      add(topic.answers.map(\.line) + [topic.emergency], place(.topic, topic.id))
    }
    for term in terms { add([term.means], place(.term, term.id)) }
    for state in states {
      let place = place(.state, state.id)
      for step in state.steps { step.forEachStep { add($0.shown, place) } }
    }
    return lines
  }
}

extension Step {
  /// The prose of the step itself.
  fileprivate var shown: [Line] {
    switch self {
    case .say(let line), .listen(let line), .offer(let line, _): [line]
    case .ask, .narrow, .choose, .go, .conclude, .end: []
    }
  }
}
