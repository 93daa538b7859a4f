/// The faults found so far.
struct Report {
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var hasErrors = false
  private var seen: Set<Seen> = []

  private struct Seen: Hashable {
    var kind: DiagnosticKind
    var start: Int
  }

  /// Notes a fault, unless the same place has already been given the same kind.
  mutating func add(_ diagnostic: Diagnostic) {
    let key = Seen(kind: diagnostic.kind, start: diagnostic.primary.span.start)
    guard seen.insert(key).inserted else { return }
    if diagnostic.kind.severity == .error { hasErrors = true }
    diagnostics.append(diagnostic)
  }

  /// Notes that something is wrong which was reported elsewhere.
  mutating func fail() {
    hasErrors = true
  }

  /// By file and place; faults of one place in the order found.
  var sorted: [Diagnostic] {
    diagnostics.enumerated()
      .sorted {
        ($0.element.primary.span.start, $0.offset) < ($1.element.primary.span.start, $1.offset)
      }
      .map(\.element)
  }
}
