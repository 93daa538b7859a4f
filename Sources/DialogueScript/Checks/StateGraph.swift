import DialogueModel

/// Which ways lead from state to state, and what has surely been asked on every one of them.
struct StateGraph {
  /// What has happened on every way to a place.
  struct Past: Hashable {
    /// A finding with one answer of it that was asked about; nil for the whole finding.
    struct Asked: Hashable {
      var finding: Finding.ID
      var answer: Answer.ID?
    }

    var asked: Set<Asked> = []
    /// A `narrow` step came before.
    var hasNarrowed = false
    /// The person was waited for since the state began.
    var hasWaited = false

    /// Whether this was asked: the answer itself, or the whole finding.
    func covers(_ question: Asked) -> Bool {
      asked.contains(question) || asked.contains(Asked(finding: question.finding, answer: nil))
    }

    /// What is true of both.
    func shared(_ other: Past) -> Past {
      Past(
        asked: asked.filter(other.covers).union(other.asked.filter(covers)),
        hasNarrowed: hasNarrowed && other.hasNarrowed,
        hasWaited: hasWaited && other.hasWaited)
    }
  }

  /// A way out of a state.
  struct Way {
    var to: State.ID
    var past: Past
  }

  /// What one run through a state can come to.
  struct Run {
    var ways: [Way] = []
    /// What was past at each `conclude`.
    var outcomes: [Past] = []
    /// Some way ends with `end`, or with an offer, from which a person chooses.
    var hasEnd = false
    var hasOffer = false
    /// Some way comes to the end of the steps and goes nowhere.
    var fallsOff = false
  }

  let states: [State]
  private let numbers: [State.ID: Int]
  private let checklists: [Checklist.ID: Checklist]
  /// What was past on every way to each state; nil for one that no way leads to.
  private(set) var entries: [Past?]
  private(set) var runs: [Run]

  init(_ script: Script) {
    states = script.states
    numbers = Dictionary(
      script.states.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { $1 })
    checklists = Dictionary(
      script.checklists.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entries = Array(repeating: nil, count: states.count)
    runs = Array(repeating: Run(), count: states.count)
    // A state that is not reached has a run of its own too, for what it leads to.
    for number in states.indices { runs[number] = run(states[number], from: Past()) }
    flow(from: script.header.begin)
  }

  func number(of state: State.ID) -> Int? { numbers[state] }

  func isReached(_ number: Int) -> Bool { entries[number] != nil }

  /// Goes on until no entry changes; entries only lose, so it ends.
  private mutating func flow(from begin: State.ID) {
    guard let start = numbers[begin] else { return }
    entries[start] = Past()
    var waiting = [start]
    while let number = waiting.popLast() {
      guard let entry = entries[number] else { continue }
      let run = run(states[number], from: entry)
      runs[number] = run
      for way in run.ways {
        guard let target = numbers[way.to] else { continue }
        var past = way.past
        past.hasWaited = false
        let merged = entries[target].map { $0.shared(past) } ?? past
        if entries[target] != merged {
          entries[target] = merged
          waiting.append(target)
        }
      }
    }
  }

  private func run(_ state: State, from past: Past) -> Run {
    var run = Run()
    if walk(state.steps, past, &run) != nil { run.fallsOff = true }
    return run
  }

  /// Walks the steps; nil when no way comes to their end.
  private func walk(_ steps: [Step], _ start: Past, _ run: inout Run) -> Past? {
    var past = start
    for step in steps {
      switch step {
      case .say: break
      case .ask(let asked):
        for question in asked { past.asked.formUnion(asks(question)) }
      case .listen: past.hasWaited = true
      case .narrow: past.hasNarrowed = true
      case .conclude: run.outcomes.append(past)
      case .go(let state):
        run.ways.append(Way(to: state, past: past))
        return nil
      case .end:
        run.hasEnd = true
        return nil
      case .offer(_, let offers):
        run.hasOffer = true
        past.hasWaited = true
        for offer in offers {
          if case .state(let state) = offer.leads {
            run.ways.append(Way(to: state, past: past))
          }
        }
        return nil
      case .choose(let branches, let otherwise):
        var ends = branches.compactMap { walk($0.steps, past, &run) }
        let isWhole = branches.last?.when == .always
        if !isWhole, let end = walk(otherwise, past, &run) { ends.append(end) }
        guard let first = ends.first else { return nil }
        past = ends.dropFirst().reduce(first) { $0.shared($1) }
      }
    }
    return past
  }

  private func asks(_ question: Askable) -> [Past.Asked] {
    switch question {
    case .finding(let finding): [Past.Asked(finding: finding, answer: nil)]
    case .checklist(let checklist):
      (checklists[checklist]?.items ?? []).map {
        Past.Asked(finding: $0.finding, answer: $0.answer)
      }
    }
  }
}
