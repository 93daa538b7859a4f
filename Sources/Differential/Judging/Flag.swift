package import DialogueModel

/// One red-flag rule; it can only raise the urgency.
package final class Flag: Sendable {
  /// It fires when any of these holds.
  let when: [Claim]
  /// What keeps it down.
  let unless: Claim?
  /// Absent for a caution.
  package let urgency: Urgency?
  /// The rule looks at the differential, and so waits for it.
  package let needsBelief: Bool
  /// The answers it asks for; none of them known or open means that it cannot be up.
  package let answers: [Int]
  /// The conditions that it stands for, by place.
  package let means: [Int]

  init(_ flag: RedFlag, _ numbering: Numbering) {
    when = flag.when.map { Claim($0, numbering) }
    unless = flag.unless.map { Claim($0, numbering) }
    urgency = flag.urgency
    needsBelief = when.contains { $0.needsBelief } || unless?.needsBelief ?? false
    answers = when.flatMap(\.answers)
    means = flag.means.compactMap { numbering.conditions[$0] }
  }

  /// Whether the rule fires.
  package func isUp(in circumstances: Circumstances) -> Bool {
    when.contains { circumstances.holds($0) } && !isKeptDown(in: circumstances)
  }

  /// Whether something keeps the rule down whatever makes it fire.
  func isKeptDown(in circumstances: Circumstances) -> Bool {
    unless.map { circumstances.holds($0) } ?? false
  }
}
