import DialogueModel

/// Reads the stretches of the conversation.
func readStates(_ script: inout Script) {
  for declaration in script.all(.state) {
    script.expectNothing(behind: declaration)
    var numbering = Numbering(state: State.ID(script.names[declaration.name]))
    let steps = script.steps(below: declaration.node, &numbering, depth: 0)
    if script.tree.nodes[declaration.node].next == declaration.node + 1 {
      script.report.add(
        .missingLine(
          "say", of: "state `\(script.names[declaration.name])`", at: declaration.span))
    }
    script.states.append(State(id: Identifier(script.names[declaration.name]), steps: steps))
  }
}

/// How many lines of prose of each kind a state has had so far.
struct Numbering {
  let state: State.ID
  private var counts: [Keyword: Int] = [:]

  init(state: State.ID) {
    self.state = state
  }

  /// What the names of the state's lines begin with.
  var id: String { "state.\(state)" }

  mutating func next(_ keyword: Keyword) -> Int {
    counts[keyword, default: 0] += 1
    return counts[keyword] ?? 1
  }
}

extension Keyword {
  /// The words that begin a step of a state.
  static let steps: [Keyword] = [
    .say, .ask, .listen, .narrow, .if, .else, .go, .conclude, .offer, .end,
  ]
}

extension Script {
  /// The steps below a node.
  fileprivate mutating func steps(
    below node: Int, _ numbering: inout Numbering, depth: Int
  ) -> [Step] {
    var steps: [Step] = []
    guard depth < Cursor.deepest else {
      report.add(.tooDeep(at: Span(tree.nodes[node].start, tree.nodes[node].end)))
      return []
    }
    var branches: [Step.Branch] = []
    var isOpen = false
    for child in tree.children(of: node) {
      let head = head(of: child)
      if head.keyword == .else {
        readElse(head, isOpen: &isOpen, &branches, &steps, &numbering, depth: depth)
        continue
      }
      close(&branches, into: &steps)
      isOpen = false
      if head.keyword == .if {
        isOpen = true
        if let branch = branch(head, rest(head), &numbering, depth: depth) {
          branches.append(branch)
        }
        continue
      }
      if let step = step(head, &numbering, depth: depth) { steps.append(step) }
    }
    close(&branches, into: &steps)
    return steps
  }

  private func close(_ branches: inout [Step.Branch], into steps: inout [Step]) {
    if !branches.isEmpty { steps.append(.choose(branches, otherwise: [])) }
    branches = []
  }

  private mutating func branch(
    _ head: LineHead, _ cursor: Cursor, _ numbering: inout Numbering, depth: Int
  ) -> Step.Branch? {
    var cursor = cursor
    let when = predicate(&cursor)
    if when != nil { expectEnd(cursor) }
    let inner = stepsOfBranch(head, &numbering, depth: depth)
    return when.map { Step.Branch(when: $0, steps: inner) }
  }

  private mutating func stepsOfBranch(
    _ head: LineHead, _ numbering: inout Numbering, depth: Int
  ) -> [Step] {
    if tree.nodes[head.node].next == head.node + 1 {
      report.add(.incompleteLine("deeper lines with what to do then", at: head.span))
    }
    return steps(below: head.node, &numbering, depth: depth + 1)
  }

  private mutating func readElse(
    _ head: LineHead, isOpen: inout Bool, _ branches: inout [Step.Branch], _ steps: inout [Step],
    _ numbering: inout Numbering, depth: Int
  ) {
    if !isOpen { report.add(.strayElse(at: head.span)) }
    var cursor = rest(head)
    let word = token(cursor)
    if word.keyword == .if {
      cursor = word.after
      skipBlanks(&cursor)
      if let branch = branch(head, cursor, &numbering, depth: depth) { branches.append(branch) }
      return
    }
    expectEnd(cursor)
    let inner = stepsOfBranch(head, &numbering, depth: depth)
    if isOpen, !branches.isEmpty { steps.append(.choose(branches, otherwise: inner)) }
    branches = []
    isOpen = false
  }

  private mutating func step(
    _ head: LineHead, _ numbering: inout Numbering, depth: Int
  ) -> Step? {
    switch head.keyword {
    case .say:
      let line = prose(head, id: "\(numbering.id).say", count: numbering.next(.say))
      return line.map { .say($0) }
    case .listen:
      let line = prose(head, id: "\(numbering.id).listen", count: numbering.next(.listen))
      return line.map { .listen($0) }
    case .ask:
      var cursor = whole(head)
      return .ask(askables(&cursor))
    case .narrow: return narrow(head)
    case .go:
      var cursor = whole(head)
      guard let state = reference(.state, &cursor) else { return nil }
      expectEnd(cursor)
      return .go(Identifier(names[state]))
    case .conclude:
      readWaiver(head, numbering)
      return .conclude
    case .end:
      expectNoMore(head)
      return .end
    case .offer: return offer(head, &numbering)
    default:
      unknownLine(head, among: Keyword.steps, of: .state)
      return nil
    }
  }

  /// `conclude although WHY` says that no safety question is needed before this outcome.
  private mutating func readWaiver(_ head: LineHead, _ numbering: Numbering) {
    var cursor = whole(head)
    let word = token(cursor)
    guard word.keyword == .although else {
      expectEnd(cursor)
      return
    }
    cursor = word.after
    if token(cursor).kind == .end {
      report.add(.incompleteLine("why no safety question is needed", at: word.span))
    }
    waived.insert(numbering.state)
  }

  /// Reports anything on or below a line that is one word.
  private mutating func expectNoMore(_ head: LineHead) {
    expectEnd(whole(head))
  }

  private mutating func askables(_ cursor: inout Cursor) -> [Askable] {
    var found: [Askable] = []
    while true {
      let name = token(cursor)
      guard name.kind == .word else {
        report.add(.incompleteLine("the name of a finding or a checklist", at: name.span))
        return found
      }
      cursor = name.after
      if let number = index[NameKey(kind: .finding, name: name.symbol)] {
        expectQuestion(declarations[number], at: name.span)
        found.append(.finding(Identifier(names[name.symbol])))
      } else if let number = index[NameKey(kind: .checklist, name: name.symbol)] {
        used[number] = true
        found.append(.checklist(Identifier(names[name.symbol])))
      } else {
        reportUnknown([.finding, .checklist], name.symbol, at: name.span)
      }
      let comma = token(cursor)
      guard comma.isSign(",") else { break }
      cursor = comma.after
    }
    expectEnd(cursor)
    return found
  }

  /// Reports a finding that is asked and has no question.
  private mutating func expectQuestion(_ finding: Declaration, at span: Span) {
    for line in lines(of: finding) where head(of: line).keyword == .ask { return }
    report.add(.questionWithoutWords(names[finding.name], at: span, declared: finding.span))
  }

  /// `narrow until settled, at most N questions`
  private mutating func narrow(_ head: LineHead) -> Step? {
    var cursor = whole(head)
    for keyword in [Keyword.until, .settled] {
      let word = token(cursor)
      guard word.keyword == keyword else { return unclearNarrow(head, word) }
      cursor = word.after
    }
    let comma = token(cursor)
    if comma.isSign(",") { cursor = comma.after }
    for keyword in [Keyword.at, .most] {
      let word = token(cursor)
      guard word.keyword == keyword else { return unclearNarrow(head, word) }
      cursor = word.after
    }
    guard let number = plainNumber(&cursor, "how many questions") else { return nil }
    let questions = token(cursor)
    guard questions.keyword == .questions else { return unclearNarrow(head, questions) }
    expectEnd(questions.after)
    guard let most = Int(exactly: number.value), (1...1000).contains(most) else {
      report.add(
        .notANumber(source.text(number.span), at: number.span, wanted: "a whole number above 0"))
      return nil
    }
    return .narrow(atMost: most)
  }

  private mutating func unclearNarrow(_ head: LineHead, _ word: Token) -> Step? {
    report.add(
      .incompleteLine(
        "`until settled, at most 9 questions`", at: word.kind == .end ? head.span : word.span))
    return nil
  }
}
