package import DialogueModel

/// The evidence of a dialogue as flat arrays, compiled once.
///
/// Every array that runs over answers and conditions holds the conditions of one answer in a row.
package final class EvidenceTable: Sendable {
  package let rulebook: Rulebook
  package let settings: Settings
  /// How many conditions there are.
  package let count: Int
  let conditions: [Condition]
  /// The logarithm of each prior, already weakened by `priors-count`.
  let priors: [Double]
  let adjustments: [[(factor: Double, when: Claim)]]
  /// The urgency of each condition's care, and when it holds.
  let care: [[(urgency: Urgency, when: Claim)]]
  let act: [Double]
  /// The weight of an affirmed answer for each condition, capped.
  let affirmed: [Double]
  /// The weight of a denied answer for each condition, capped.
  let denied: [Double]
  /// Ratio of each answer to its base for each condition, capped; for answers left open.
  let ratios: [Double]
  /// The base share of each answer; 0 where nobody gave one.
  let bases: [Double]
  /// The findings on which some condition has evidence.
  let evidence: [Int]
  /// Whether a condition (by finding, then condition) names the finding in its evidence.
  let names: [Bool]
  /// The overlap group of each answer; answers of no group have one of their own finding.
  let groups: [Int]
  /// How likely each answer is to be given for each condition, to choose questions by.
  let outlook: Outlook
  /// The same where the finding's group has its full weights already.
  let dimmedOutlook: Outlook

  package init(_ dialogue: Dialogue, _ rulebook: Rulebook) {
    let numbering = rulebook.numbering
    self.rulebook = rulebook
    settings = dialogue.settings
    conditions = dialogue.conditions
    count = dialogue.conditions.count
    priors = dialogue.conditions.map {
      Logarithm.of($0.prior.value) * dialogue.settings.priorsCount
    }
    adjustments = dialogue.conditions.map { condition in
      condition.adjustments.map { ($0.factor, Claim($0.when, numbering)) }
    }
    care = dialogue.conditions.map { condition in
      condition.see.map { ($0.urgency, Claim($0.when, numbering)) }
    }
    act = dialogue.conditions.map(\.act.value)
    bases = dialogue.findings.flatMap(\.bases)
    groups = Self.groups(of: dialogue.findings)

    let shares = SharesOfAnswers(dialogue, numbering, bases)
    ratios = shares.ratios
    affirmed = shares.ratios.map(Logarithm.of)
    denied = shares.absences.map(Logarithm.of)
    names = shares.names
    let count = dialogue.conditions.count
    evidence = dialogue.findings.indices.filter { finding in
      shares.names[finding * count..<(finding + 1) * count].contains(true)
    }
    outlook = Outlook(shares.ratios, bases, numbering, count)
    let rest = dialogue.settings.groupRest
    dimmedOutlook = Outlook(
      affirmed.map { Logarithm.power($0 * rest) }, bases, numbering, count)
  }

  /// Numbers the overlap groups.
  private static func groups(of findings: [Finding]) -> [Int] {
    var named: [String: Int] = [:]
    var groups: [Int] = []
    var next = 0
    func number(of name: String) -> Int {
      if let known = named[name] { return known }
      named[name] = next
      next += 1
      return next - 1
    }
    for finding in findings {
      let own: Int
      if let name = finding.group {
        own = number(of: name)
      } else {
        own = next
        next += 1
      }
      for answer in finding.answers { groups.append(answer.group.map(number) ?? own) }
    }
    return groups
  }
}

extension Finding {
  /// The base share of each answer; what one answer leaves open is shared by those without one.
  var bases: [Double] {
    let given = answers.map { $0.base?.value }
    let missing = answers.filter { $0.base == nil && !$0.isNotSure }.count
    let rest = 1 - given.reduce(0) { $0 + ($1 ?? 0) }
    // Without any base there is nothing to compare with; nor do shares of any-of answers add up.
    guard kind != .anyOf, missing > 0, missing < answers.count, rest > 0 else {
      return given.map { $0 ?? 0 }
    }
    return zip(answers, given).map { answer, base in
      answer.isNotSure ? 0 : base ?? rest / Double(missing)
    }
  }
}
