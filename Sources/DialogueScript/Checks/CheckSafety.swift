import DialogueModel

/// Reports outcomes that can be told before what an urgent rule needs was or could be asked.
///
/// A rule is safe when, on every way to every `conclude`, one of the things it needs has been
/// asked, or `narrow` has had the chance to ask it; the rest follows at the conversation's own
/// wish, as a rule that is half true asks for its other half.
func checkSafety(_ script: inout Script, _ graph: StateGraph) {
  let needs = Needs(script)
  for rule in script.urgentRules() where needs.neverAsked(rule.predicate) == nil {
    let late = graph.states.indices.first { state in
      graph.isReached(state) && !script.waived.contains(graph.states[state].id)
        && graph.runs[state].outcomes.contains { !needs.isMet(rule.predicate, $0) }
    }
    guard let late else { continue }
    let state = script.declaration(.state, graph.states[late].id)
    let finding = needs.first(rule.predicate)?.text ?? ""
    script.report.add(
      .lateSafetyCheck(
        rule.flag.text, finding,
        at: script.places(of: .conclude, in: state).first ?? rule.line,
        rule: script.place(of: finding, in: rule.line)))
  }
}

/// Reports urgent rules that cannot fire unless something is known that no question asks.
func checkAskedForSafety(_ script: inout Script) -> Set<Finding.ID> {
  let needs = Needs(script)
  var reported: Set<Finding.ID> = []
  for rule in script.urgentRules() {
    guard let finding = needs.neverAsked(rule.predicate) else { continue }
    reported.insert(finding)
    script.report.add(
      .unaskedSafety(
        rule.flag.text, finding.text, at: script.place(of: finding.text, in: rule.line),
        declared: script.place(.finding, finding)))
  }
  return reported
}

/// One `when` line of a red flag that sends somebody the same day or at once.
private struct UrgentRule {
  var flag: RedFlag.ID
  var predicate: Predicate
  var line: Span
}

extension Script {
  fileprivate mutating func urgentRules() -> [UrgentRule] {
    var rules: [UrgentRule] = []
    for flag in redFlags {
      guard let urgency = flag.urgency, urgency >= .sameDay else { continue }
      let lines = places(of: .when, in: declaration(.redFlag, flag.id))
      for (number, predicate) in flag.when.enumerated() {
        let line = number < lines.count ? lines[number] : place(.redFlag, flag.id)
        rules.append(UrgentRule(flag: flag.id, predicate: predicate, line: line))
      }
    }
    return rules
  }
}
