/// A piece of testimony, by its place, and what it counted for one condition.
package struct Reason: Sendable {
  package let piece: Int
  /// In natural-log units; positive speaks for the condition.
  package internal(set) var weight: Double

  /// A weight smaller than this changes no digit that anybody sees.
  package static let leastWeight = 0.005
}

extension Standing {
  /// What counted for or against a condition, strongest first.
  package func reasons(for condition: Int) -> ArraySlice<Reason> {
    // Those that count for little stand last.
    ledger.reasons(of: condition).prefix { $0.weight.magnitude >= Reason.leastWeight }
  }
}
