import DialogueModel

/// Reports findings, scores and rules whose meaning comes back to themselves.
func checkCircles(_ script: inout Script) {
  var circles = Circles(script)
  for circle in circles.find() {
    let spans = circle.map { script.place(of: $0) }
    script.report.add(
      .circularMeaning(
        circle.map(\.words), at: spans[0], others: Array(spans.dropFirst())))
  }
}

extension Script {
  fileprivate func place(of reference: Reference) -> Span {
    switch reference {
    case .finding(let id): place(.finding, id)
    case .score(let id): place(.score, id)
    case .condition(let id): place(.condition, id)
    case .flag(let id): place(.redFlag, id)
    case .belief: all(.condition).first?.span ?? Span(0, 0)
    case .anyFlag: all(.redFlag).first?.span ?? Span(0, 0)
    }
  }
}

extension Reference {
  fileprivate var words: String {
    switch self {
    case .finding(let id): id.text
    case .score(let id): id.text
    case .condition(let id): id.text
    case .flag(let id): id.text
    case .belief: "the likeliest cause"
    case .anyFlag: "the urgency"
    }
  }
}

/// What each thing needs to be known before it.
private struct Circles {
  private var needs: [Reference: [Reference]] = [:]
  private var order: [Reference] = []
  private var path: [Reference] = []
  private var done: Set<Reference> = []
  private var found: [[Reference]] = []

  init(_ script: Script) {
    // Only what follows from something else can be part of a circle.
    let derived = script.findings.filter(\.isDerived)
    let names = Set(derived.map(\.id))
    for finding in derived {
      var all: [Reference] = []
      if case .bands(let expression) = finding.kind {
        expression.forEachReference { all.append($0) }
      }
      for answer in finding.answers { answer.implied?.forEachReference { all.append($0) } }
      add(.finding(finding.id), all, names)
    }
    for score in script.scores {
      var all: [Reference] = []
      for item in score.items { item.when.forEachReference { all.append($0) } }
      add(.score(score.id), all, names)
    }
    // A rule may ask how urgent the rules before it found things: they are gone through in order.
    for flag in script.redFlags {
      var all: [Reference] = []
      for predicate in flag.when { predicate.forEachReference { all.append($0) } }
      flag.unless?.forEachReference { all.append($0) }
      add(.flag(flag.id), all, names)
    }
    // How likely causes are rests on every finding, and so on those that follow from others.
    add(.belief, derived.map { .finding($0.id) }, names)
  }

  private mutating func add(
    _ reference: Reference, _ all: [Reference], _ derived: Set<Finding.ID>
  ) {
    let inner = all.filter { other in
      switch other {
      case .finding(let finding): derived.contains(finding)
      case .score, .belief, .flag: true
      case .condition, .anyFlag: false
      }
    }
    guard !inner.isEmpty else { return }
    needs[reference] = inner
    order.append(reference)
  }

  mutating func find() -> [[Reference]] {
    for reference in order { visit(reference) }
    return found
  }

  /// Follows what a thing needs, and what that needs; by hand, as a chain may be long.
  private mutating func visit(_ start: Reference) {
    guard !done.contains(start) else { return }
    var places: [Reference: Int] = [start: 0]
    path = [start]
    var following = [0]
    while let reference = path.last, let next = following.last {
      let all = needs[reference] ?? []
      guard next < all.count else {
        done.insert(reference)
        places[reference] = nil
        path.removeLast()
        following.removeLast()
        continue
      }
      following[following.count - 1] += 1
      if let place = places[all[next]] {
        found.append(Array(path[place...]))
      } else if !done.contains(all[next]) {
        places[all[next]] = path.count
        path.append(all[next])
        following.append(0)
      }
    }
  }
}

extension Finding {
  /// Whether some answer follows from other findings.
  fileprivate var isDerived: Bool {
    if case .bands = kind { return true }
    return answers.contains { $0.implied != nil }
  }
}
