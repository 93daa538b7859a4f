import Conversation
import DialogueModel

/// The same cases told in other words, and whether the answers stay the same.
package struct Consistency: Hashable, Sendable {
  package let tellings: Int
  /// Cases whose urgency was the same in every telling.
  package let urgency: Proportion
  /// Cases whose first condition was the same in every telling.
  package let first: Proportion
  /// The cases that came out differently.
  package let unsteady: [String]

  /// Compares evaluations of the same cases with other seeds.
  package init(of evaluations: [Evaluation]) {
    let cases = evaluations.first?.interviews ?? []
    var (sameUrgency, sameFirst) = (0, 0)
    var unsteady: [String] = []
    for place in cases.indices {
      let tellings = evaluations.map { $0.interviews[place] }
      let urgencies = Set(tellings.map(\.urgency))
      let firsts = Set(tellings.map { $0.ranked.first?.condition })
      sameUrgency += urgencies.count == 1 ? 1 : 0
      sameFirst += firsts.count == 1 ? 1 : 0
      guard urgencies.count > 1 || firsts.count > 1 else { continue }
      let levels = urgencies.sorted().map(\.rawValue).joined(separator: ", ")
      let names = firsts.map { $0?.text ?? "nothing" }.sorted().joined(separator: ", ")
      unsteady.append("\(tellings[0].evaluated.id): \(levels); \(names)")
    }
    self.tellings = evaluations.count
    urgency = Proportion(sameUrgency, of: cases.count)
    first = Proportion(sameFirst, of: cases.count)
    self.unsteady = unsteady
  }

  /// The comparison as a person reads it.
  package var drawn: String {
    let lines =
      [
        "told \(tellings) times in other words",
        "same urgency".padded(to: 42) + "\(urgency.count)/\(urgency.total)".padded(to: 10)
          + urgency.share.inHundred,
        "same first condition".padded(to: 42) + "\(first.count)/\(first.total)".padded(to: 10)
          + first.share.inHundred,
      ] + unsteady.map { "  \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }
}
