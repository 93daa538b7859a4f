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
  let adjustments: [Adjustment]
  /// The urgency that each condition's care has whatever is known.
  let steadyCare: [Urgency]
  /// Care that holds for some people only.
  let occasionalCare: [OccasionalCare]
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

  /// What a prior's logarithm moves by for some people.
  struct Adjustment: Sendable {
    let condition: Int
    let weight: Double
    let when: Claim
  }

  /// How soon some people with a condition should be seen.
  struct OccasionalCare: Sendable {
    let condition: Int
    let urgency: Urgency
    let when: Claim
  }

  package init(_ dialogue: Dialogue, _ rulebook: Rulebook) {
    let numbering = rulebook.numbering
    self.rulebook = rulebook
    settings = dialogue.settings
    conditions = dialogue.conditions.map(\.id)
    count = dialogue.conditions.count
    priors = dialogue.conditions.map {
      Logarithm.of($0.prior.value) * dialogue.settings.priorsCount
    }
    adjustments = dialogue.conditions.enumerated().flatMap { place, condition in
      condition.adjustments.map {
        Adjustment(
          condition: place, weight: Logarithm.of($0.factor), when: Claim($0.when, numbering))
      }
    }
    steadyCare = dialogue.conditions.map { condition in
      condition.see.filter { $0.when == .always }.map(\.urgency).max() ?? .selfCare
    }
    occasionalCare = dialogue.conditions.enumerated().flatMap { place, condition in
      condition.see.filter { $0.when != .always }.map {
        OccasionalCare(condition: place, urgency: $0.urgency, when: Claim($0.when, numbering))
      }
    }
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
