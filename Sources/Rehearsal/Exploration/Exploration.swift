package import Conversation

/// Many walks through a dialogue, and the troubles met on them.
package struct Exploration: Sendable {
  /// One kind of trouble, with the shortest walk that shows it.
  package struct Case: Sendable {
    package var trouble: Trouble
    package var count: Int
    package var walk: Walk
    package var transcript: String
  }

  package let walkCount: Int
  package let turnCount: Int
  /// Most frequent first.
  package let cases: [Case]

  package var isClean: Bool { walkCount > 0 && cases.isEmpty }

  /// Takes the walks of these numbers, on all cores.
  package init(
    of walks: Range<Int>, turns: Int, on stage: Stage, seed: UInt64,
    afterEach: (@Sendable (Int) -> Void)? = nil
  ) {
    let check = WalkCheck(on: stage)
    let results = inParallel(Array(walks), afterEach: afterEach) {
      check.wander(number: $0, seed: seed, turns: turns)
    }
    var found: [(trouble: Trouble, count: Int, walk: Walk)] = []
    for result in results {
      guard let trouble = result.trouble else { continue }
      if let place = found.firstIndex(where: { $0.trouble == trouble }) {
        found[place].count += 1
        if result.walk.steps.count < found[place].walk.steps.count {
          found[place].walk = result.walk
        }
      } else {
        found.append((trouble, 1, result.walk))
      }
    }
    walkCount = results.count
    turnCount = results.reduce(0) { $0 + $1.turns }
    cases = inParallel(found.sorted { $0.count > $1.count }.map(Found.init)) { found in
      let walk = check.shortened(found.walk, showing: found.trouble)
      return Case(
        trouble: found.trouble, count: found.count, walk: walk,
        transcript: check.transcript(of: walk))
    }
  }

  private struct Found: Sendable {
    var trouble: Trouble
    var count: Int
    var walk: Walk

    init(_ entry: (trouble: Trouble, count: Int, walk: Walk)) {
      (trouble, count, walk) = entry
    }
  }
}
