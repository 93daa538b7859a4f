package import DialogueModel

/// The evidence of a dialogue as flat arrays, compiled once.
package final class EvidenceTable: Sendable {
  package let rulebook: Rulebook
  package let settings: Settings
  /// How many conditions there are.
  package let count: Int
  let conditions: [Condition.ID]
  /// The logarithm of each prior, already weakened by `priors-count`.
  let priors: [Double]
  /// When the priors of some people move, and what the logarithm of which prior moves by.
  let adjusting: Claims
  let adjustments: [(condition: Int, weight: Double)]
  /// The urgency that each condition's care has whatever is known.
  let steadyCare: [Urgency]
  /// When care differs for some people, and how soon which condition has them seen.
  let caring: Claims
  let occasionalCare: [(condition: Int, urgency: Urgency)]
  let act: [Double]
  /// Which conditions have evidence on which finding; the cells of the tables below are theirs.
  let witnesses: Witnesses
  /// The weight of an affirmed answer, capped, by cell.
  let affirmed: [Double]
  /// The weight of a denied answer, capped, by cell.
  let denied: [Double]
  /// Ratio of each answer to its base, capped, by cell; for answers left open.
  let ratios: [Double]
  /// The base share of each answer; 0 where nobody gave one.
  let bases: [Double]
  /// The findings on which some condition has evidence.
  let evidence: [Int]
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
    conditions = dialogue.conditions.map(\.id)
    count = dialogue.conditions.count
    priors = dialogue.conditions.map {
      Logarithm.of($0.prior.value) * dialogue.settings.priorsCount
    }
    let adjustments = dialogue.conditions.enumerated().flatMap { place, condition in
      condition.adjustments.map { (condition: place, adjustment: $0) }
    }
    self.adjustments = adjustments.map { ($0.condition, Logarithm.of($0.adjustment.factor)) }
    adjusting = Claims(adjustments.map { Claim($0.adjustment.when, numbering) }, numbering)
    steadyCare = dialogue.conditions.map { condition in
      condition.see.filter { $0.when == .always }.map(\.urgency).max() ?? .selfCare
    }
    let occasionalCare = dialogue.conditions.enumerated().flatMap { place, condition in
      condition.see.filter { $0.when != .always }.map { (condition: place, care: $0) }
    }
    self.occasionalCare = occasionalCare.map { ($0.condition, $0.care.urgency) }
    caring = Claims(occasionalCare.map { Claim($0.care.when, numbering) }, numbering)
    act = dialogue.conditions.map(\.act.value)
    bases = dialogue.findings.flatMap(\.bases)
    groups = Self.groups(of: dialogue.findings)

    let shares = SharesOfAnswers(dialogue, numbering, bases)
    witnesses = shares.witnesses
    ratios = shares.ratios
    affirmed = shares.ratios.map(Logarithm.of)
    denied = shares.absences.map(Logarithm.of)
    evidence = dialogue.findings.indices.filter { !shares.witnesses.ranges[$0].isEmpty }
    outlook = Outlook(shares.ratios, bases, numbering, shares.witnesses)
    let rest = dialogue.settings.groupRest
    dimmedOutlook = Outlook(
      affirmed.map { Logarithm.power($0 * rest) }, bases, numbering, shares.witnesses)
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
