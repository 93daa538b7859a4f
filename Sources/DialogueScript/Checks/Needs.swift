import DialogueModel

/// What predicates need to have been asked.
struct Needs {
  private var findings: [Finding.ID: Finding] = [:]
  private var scores: [Score.ID: Score] = [:]
  private let listed: Set<Finding.ID>

  init(_ script: Script) {
    for finding in script.findings { findings[finding.id] = finding }
    for score in script.scores { scores[score.id] = score }
    listed = Set(script.checklists.flatMap(\.items).map(\.finding))
  }

  /// Whether a question asks for the finding, or it follows from others that are asked; signs are
  /// meant to wait for the person.
  private func canBeAsked(_ id: Finding.ID, depth: Int = 0) -> Bool {
    guard let finding = findings[id], depth < Cursor.deepest else { return false }
    if finding.ask != nil || finding.isSigns || listed.contains(id) { return true }
    if case .bands(let expression) = finding.kind {
      return all(of: expression).allSatisfy { canBeAsked($0, depth: depth + 1) }
    }
    return finding.answers.contains { answer in
      guard let implied = answer.implied else { return false }
      var isAsked = true
      implied.forEachReference {
        if case .finding(let other) = $0 {
          isAsked = isAsked && canBeAsked(other, depth: depth + 1)
        }
      }
      return isAsked
    }
  }

  private func all(of expression: Expression) -> [Finding.ID] {
    var found: [Finding.ID] = []
    expression.forEachReference { reference in
      switch reference {
      case .finding(let finding): found.append(finding)
      case .score(let score):
        for item in scores[score]?.items ?? [] where item.points > 0 {
          item.when.forEachReference { if case .finding(let other) = $0 { found.append(other) } }
        }
      case .condition, .belief, .flag, .anyFlag: break
      }
    }
    return found
  }

  /// A finding without which the predicate cannot hold and which nothing asks.
  func neverAsked(_ predicate: Predicate) -> Finding.ID? {
    switch predicate {
    case .isAny(let finding, _), .isKnown(let finding), .isNotSure(let finding):
      canBeAsked(finding) ? nil : finding
    case .compare(let left, _, let right):
      (all(of: left) + all(of: right)).first { !canBeAsked($0) }
    case .and(let parts): parts.lazy.compactMap { neverAsked($0) }.first
    case .or(let parts), .atLeast(_, let parts):
      parts.allSatisfy { neverAsked($0) != nil } ? parts.first.flatMap { neverAsked($0) } : nil
    case .not, .always, .concluded, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast,
      .isWorriedAbout:
      nil
    }
  }

  /// Whether one of the things that the predicate needs was or could be asked; nil when it needs
  /// nothing that is asked.
  func isMet(_ predicate: Predicate, _ past: StateGraph.Past) -> Bool {
    met(predicate, past) ?? true
  }

  private func met(_ predicate: Predicate, _ past: StateGraph.Past) -> Bool? {
    switch predicate {
    case .isAny(let finding, _) where isSigns(finding): return nil
    case .isKnown(let finding) where isSigns(finding): return nil
    case .isAny(let finding, let answers): return wasAsked(finding, answers, past)
    case .isKnown(let finding), .isNotSure(let finding): return wasAsked(finding, [], past)
    case .compare(let left, _, let right):
      let findings = (all(of: left) + all(of: right)).filter { !isSigns($0) }
      return findings.isEmpty ? nil : findings.contains { wasAsked($0, [], past, partly: true) }
    case .and(let parts):
      let known = parts.compactMap { met($0, past) }
      return known.isEmpty ? nil : known.contains(true)
    case .or(let parts), .atLeast(_, let parts):
      let known = parts.compactMap { met($0, past) }
      return known.isEmpty ? nil : known.allSatisfy { $0 }
    case .not, .always, .concluded, .leading, .anyFlagIsUp, .flagIsUp, .urgencyIsAtLeast,
      .isWorriedAbout:
      return nil
    }
  }

  private func isSigns(_ id: Finding.ID) -> Bool { findings[id]?.isSigns ?? false }

  private func wasAsked(
    _ id: Finding.ID, _ answers: [Answer.ID], _ past: StateGraph.Past, partly: Bool = false
  ) -> Bool {
    if past.asked.contains(.init(finding: id, answer: nil)) { return true }
    if past.hasNarrowed, findings[id]?.ask != nil { return true }
    if partly, past.asked.contains(where: { $0.finding == id }) { return true }
    if !answers.isEmpty,
      answers.allSatisfy({ past.asked.contains(.init(finding: id, answer: $0)) })
    {
      return true
    }
    guard case .bands(let expression) = findings[id]?.kind else { return false }
    let others = all(of: expression)
    return !others.isEmpty && others.allSatisfy { wasAsked($0, [], past) }
  }

  /// The first finding that a predicate reads.
  func first(_ predicate: Predicate) -> Finding.ID? {
    var found: Finding.ID?
    predicate.forEachReference {
      if case .finding(let finding) = $0, found == nil { found = finding }
    }
    return found
  }
}
