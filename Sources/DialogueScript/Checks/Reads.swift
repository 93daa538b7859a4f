import DialogueModel

/// Everything that is read somewhere in a script, and what is asked.
struct Reads {
  private(set) var references: Set<Reference> = []
  /// Findings that evidence is given for.
  private(set) var evidence: Set<Finding.ID> = []
  /// Findings that a checklist asks for.
  private(set) var listed: Set<Finding.ID> = []

  init(_ script: Script) {
    readFindings(script)
    readRules(script)
    readConditions(script)
    readTalk(script)
    for state in script.states {
      for step in state.steps { step.forEachStep { read($0) } }
    }
  }

  func reads(_ finding: Finding.ID) -> Bool {
    references.contains(.finding(finding)) || evidence.contains(finding)
  }

  private mutating func read(_ predicate: Predicate?) {
    predicate?.forEachReference { references.insert($0) }
  }

  private mutating func read(_ text: Text?) {
    text?.forEachReference { references.insert($0) }
  }

  private mutating func read(_ line: Line?) {
    read(line?.text)
  }

  private mutating func readFindings(_ script: Script) {
    for finding in script.findings {
      if case .bands(let expression) = finding.kind {
        expression.forEachReference { references.insert($0) }
      }
      for line in [finding.ask, finding.again, finding.hint, finding.because, finding.safety] {
        read(line)
      }
      read(finding.unless)
      read(finding.onlyIf)
      for answer in finding.answers {
        read(answer.implied)
        read(answer.meant)
      }
    }
    for checklist in script.checklists {
      for item in checklist.items {
        listed.insert(item.finding)
        read(item.label)
      }
    }
  }

  private mutating func readRules(_ script: Script) {
    for score in script.scores {
      for item in score.items { read(item.when) }
    }
    for flag in script.redFlags {
      for predicate in flag.when { read(predicate) }
      read(flag.unless)
      for line in flag.say { read(line) }
    }
  }

  private mutating func readConditions(_ script: Script) {
    for condition in script.conditions {
      evidence.formUnion(condition.evidence.map(\.finding))
      for adjustment in condition.adjustments { read(adjustment.when) }
      for care in condition.see {
        read(care.when)
        read(care.who)
      }
      for line in [
        condition.about, condition.recovery, condition.recheck, condition.comeback?.when,
      ] {
        read(line)
      }
    }
  }

  private mutating func readTalk(_ script: Script) {
    for advice in script.advice {
      read(advice.unless)
      for line in advice.say {
        read(line.when)
        read(line.line)
      }
    }
    for plan in script.plans {
      for line in plan.say + plan.stages { read(line) }
    }
    for topic in script.topics {
      for answer in topic.answers {
        read(answer.when)
        read(answer.line)
      }
      if let line = topic.emergency { read(line) }
    }
    for term in script.terms { read(term.means) }
    for line in script.wording.lines.values.joined() { read(line) }
  }

  private mutating func read(_ step: Step) {
    switch step {
    case .say(let line), .listen(let line): read(line)
    case .choose(let branches, _):
      for branch in branches { read(branch.when) }
    case .offer(let line, let offers):
      read(line)
      for offer in offers {
        read(offer.when)
        read(offer.label)
      }
    case .ask, .narrow, .go, .conclude, .end: break
    }
  }
}
