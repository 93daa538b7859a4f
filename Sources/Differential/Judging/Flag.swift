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
  let needsBelief: Bool
  /// The rules that it looks at, by place, and so waits for.
  let awaits: [Int]
  /// It looks at whether any rule at all is up, and so waits for all others.
  let awaitsAll: Bool
  /// The answers it asks for; none of them known or open means that it cannot be up.
  package let answers: [Int]
  /// The conditions that it stands for, by place.
  package let means: [Int]

  init(_ flag: RedFlag, _ numbering: Numbering) {
    when = flag.when.map { Claim($0, numbering) }
    unless = flag.unless.map { Claim($0, numbering) }
    urgency = flag.urgency
    needsBelief = when.contains { $0.needsBelief } || unless?.needsBelief ?? false
    let nodes = (when + [unless].compactMap(\.self)).flatMap(\.nodes)
    awaits = nodes.compactMap { if case .flagIsUp(let flag) = $0 { flag } else { nil } }
    awaitsAll = nodes.contains { if case .anyFlagIsUp = $0 { true } else { false } }
    answers = when.flatMap(\.answers)
    means = flag.means.compactMap { numbering.conditions[$0] }
  }

  /// Whether the rule fires.
  package func isUp(in circumstances: Circumstances) -> Bool {
    when.contains { circumstances.holds($0) } && !isKeptDown(in: circumstances)
  }

  /// Whether something keeps the rule down whatever makes it fire.
  func isKeptDown(in circumstances: Circumstances) -> Bool {
    if let unless { circumstances.holds(unless) } else { false }
  }
}
