package import DialogueModel

/// The places of everything named in a dialogue, so that judging works on positions, not on names.
package final class Numbering: Sendable {
  package let findings: Register<Finding>
  package let conditions: Register<Condition>
  package let scores: Register<Score>
  package let flags: Register<RedFlag>
  package let families: [String: [Int]]
  /// The factor of each unit, to the base unit of its dimension.
  package let units: [Unit.ID: Double]
  /// Where the answers of each finding stand in one list of all answers.
  package let answers: [Range<Int>]
  /// The finding of each answer in that list.
  package let owners: [Int]
  /// The names in that list.
  package let names: [Answer.ID]
  /// The digests of those names, which are compared sooner than names.
  private let digests: [UInt64]

  package init(_ dialogue: Dialogue) {
    findings = Register(dialogue.findings.map(\.id))
    conditions = Register(dialogue.conditions.map(\.id))
    scores = Register(dialogue.scores.map(\.id))
    flags = Register(dialogue.redFlags.map(\.id))
    units = Dictionary(
      dialogue.units.map { ($0.id, $0.factor) }, uniquingKeysWith: { first, _ in first })
    var families: [String: [Int]] = [:]
    for (place, condition) in dialogue.conditions.enumerated() {
      for family in condition.families { families[family, default: []].append(place) }
    }
    self.families = families
    var answers: [Range<Int>] = []
    var owners: [Int] = []
    var names: [Answer.ID] = []
    for (place, finding) in dialogue.findings.enumerated() {
      answers.append(names.count..<names.count + finding.answers.count)
      for answer in finding.answers {
        owners.append(place)
        names.append(answer.id)
      }
    }
    self.answers = answers
    self.owners = owners
    self.names = names
    digests = names.map(\.digest)
  }

  /// The place of an answer of the finding at a place.
  package func answer(_ id: Answer.ID, of finding: Int) -> Int? {
    let digest = id.digest
    return answers[finding].first { digests[$0] == digest && names[$0] == id }
  }
}
