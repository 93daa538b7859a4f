import DialogueModel

/// Reports outcomes that can be told before what an urgent rule needs was or could be asked.
///
/// A rule is safe when, on every way to every `conclude`, one of the things it needs has been
/// asked, or `narrow` has had the chance to ask it; the rest follows at the conversation's own
/// wish, as a rule that is half true asks for its other half.
func checkSafety(_ script: inout Script, _ graph: StateGraph) {
  let needs = Needs(script)
  for rule in script.urgentRules where needs.neverAsked(rule.predicate) == nil {
    let late = graph.states.indices.first { state in
      graph.isReached(state) && !script.waived.contains(graph.states[state].id)
        && graph.runs[state].outcomes.contains { !needs.isMet(rule.predicate, $0) }
    }
    guard let late else { continue }
    let state = script.declaration(.state, graph.states[late].id)
    let line = script.line(of: rule)
    let finding = needs.first(rule.predicate)?.text ?? ""
    script.report.add(
      .lateSafetyCheck(
        rule.flag.text, finding,
        at: script.places(of: .conclude, in: state).first ?? line,
        rule: script.place(of: finding, in: line)))
  }
}

/// Reports urgent rules that cannot fire unless something is known that no question asks.
func checkAskedForSafety(_ script: inout Script) -> Set<Finding.ID> {
  let needs = Needs(script)
  var reported: Set<Finding.ID> = []
  for rule in script.urgentRules {
    guard let finding = needs.neverAsked(rule.predicate) else { continue }
    reported.insert(finding)
    let line = script.line(of: rule)
    script.report.add(
      .unaskedSafety(
        rule.flag.text, finding.text, at: script.place(of: finding.text, in: line),
        declared: script.place(.finding, finding)))
  }
  return reported
}

/// One `when` of a red flag that sends somebody the same day or at once.
private struct UrgentRule {
  var flag: RedFlag.ID
  /// Its place among the `when` lines.
  var number: Int
  var predicate: Predicate
}

extension Script {
  fileprivate var urgentRules: [UrgentRule] {
    redFlags.filter { $0.urgency.map { $0 >= .sameDay } ?? false }.flatMap { flag in
      flag.when.enumerated().map {
        UrgentRule(flag: flag.id, number: $0.offset, predicate: $0.element)
      }
    }
  }

  /// Where the rule stands.
  fileprivate mutating func line(of rule: UrgentRule) -> Span {
    let lines = places(of: .when, in: declaration(.redFlag, rule.flag))
    return rule.number < lines.count ? lines[rule.number] : place(.redFlag, rule.flag)
  }
}
