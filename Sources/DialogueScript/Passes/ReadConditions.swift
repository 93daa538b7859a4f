import DialogueModel

/// Reads the possible causes with their evidence and what to do about them.
func readConditions(_ script: inout Script) {
  for declaration in script.all(.condition) { script.readCondition(declaration) }
}

extension Keyword {
  /// The words that begin a line of a condition; any other word names a finding.
  static let ofCondition: [Keyword] = [
    .called, .about, .hears, .code, .family, .prior, .adjust, .see, .act, .advise, .avoid, .train,
    .return, .recovery, .recheck, .alike, .hidden,
  ]
}

/// What a condition's lines say, before it is put together.
struct ConditionDraft {
  var called = Text([])
  var prose: [Keyword: Line] = [:]
  var hears: [Phrase] = []
  var codes: [String] = []
  var families: [Symbol] = []
  var prior: Share?
  var act: Share?
  var adjustments: [Condition.Adjustment] = []
  var evidence: [Condition.Evidence] = []
  var see: [Condition.Care] = []
  var lists: [Keyword: [Symbol]] = [:]
  var comeback: Condition.Comeback?
  var isHidden = false
}

extension Script {
  fileprivate mutating func readCondition(_ declaration: Declaration) {
    let id = "condition.\(names[declaration.name])"
    var draft = ConditionDraft()
    var once = Once()
    expectNothing(behind: declaration)
    for line in lines(of: declaration) {
      let head = head(of: line)
      guard let keyword = head.keyword, Keyword.ofCondition.contains(keyword) else {
        readEvidence(head, &draft.evidence)
        continue
      }
      if keyword == .see || keyword == .adjust || keyword == .hears || isFirst(head, &once) {
        readLine(head, keyword, id, &draft)
      }
    }
    need(.called, once, declaration)
    need(.prior, once, declaration)
    guard let prior = draft.prior else { return }
    conditions.append(
      Condition(
        id: Identifier(names[declaration.name]), called: draft.called, about: draft.prose[.about],
        codes: draft.codes, families: draft.families.map { names[$0] }, prior: prior,
        adjustments: draft.adjustments, evidence: draft.evidence, see: draft.see,
        // Without `act` its `see` counts only when it is told as a likely cause.
        act: draft.act ?? Share(1, .estimate(basis: "")),
        advise: identifiers(draft.lists[.advise] ?? []),
        avoid: identifiers(draft.lists[.avoid] ?? []),
        train: identifiers(draft.lists[.train] ?? []), comeback: draft.comeback,
        recovery: draft.prose[.recovery], recheck: draft.prose[.recheck],
        alike: identifiers(draft.lists[.alike] ?? []), isHidden: draft.isHidden, hears: draft.hears)
    )
  }

  private mutating func readLine(
    _ head: LineHead, _ keyword: Keyword, _ id: String, _ draft: inout ConditionDraft
  ) {
    switch keyword {
    case .called: draft.called = calledText(head)
    case .about, .recheck: draft.prose[keyword] = prose(head, id: "\(id).\(keyword.rawValue)")
    case .recovery:
      let (stop, source) = provenance(head, loosely: false)
      draft.prose[keyword] = prose(head, id: "\(id).recovery", stop: stop)
      if source == nil, stop == .max { report.add(.numberWithoutSource(at: head.span)) }
    case .hears: draft.hears += phrases(head)
    case .code:
      draft.codes = pieces(head, separator: UInt8(ascii: ",")).map { source.text($0) }
    case .family:
      var cursor = whole(head)
      draft.families = plainNames(&cursor)
    case .prior: draft.prior = share(head)
    case .act: draft.act = share(head, behind: .at)
    case .adjust:
      if let adjustment = adjustment(head) { draft.adjustments.append(adjustment) }
    case .see:
      if let care = care(head, id, draft.see.count + 1) { draft.see.append(care) }
    case .advise, .avoid, .train:
      var cursor = whole(head)
      draft.lists[keyword] = references(.advice, &cursor)
    case .alike:
      var cursor = whole(head)
      draft.lists[keyword] = references(.condition, &cursor)
    case .return: draft.comeback = comeback(head, id)
    case .hidden:
      expectEnd(rest(head))
      draft.isHidden = true
    default: break
    }
  }

  /// `FINDING ANSWER SHARE, ANSWER SHARE  from …`
  private mutating func readEvidence(
    _ head: LineHead, _ evidence: inout [Condition.Evidence]
  ) {
    guard let number = findingNumbers[head.symbol] else {
      let word = names[head.symbol]
      if index[NameKey(kind: .finding, name: head.symbol)] != nil { return }
      let keywords = Keyword.ofCondition.map(\.rawValue)
      if let near = closest(to: word, among: keywords) {
        report.add(.unknownKeyword(word, at: head.span, of: "condition", closest: near))
      } else {
        reportUnknown([.finding], head.symbol, at: head.span)
      }
      return
    }
    let shape = findingShapes[number]
    let (stop, provenance) = provenance(head, loosely: true)
    var cursor = whole(head, stop: stop)
    var shares: [(answer: Answer.ID, share: Share)] = []
    let start = cursor.position
    while true {
      let place = token(cursor)
      let answer = answer(of: shape, &cursor)
      guard cursor.position > place.span.start, let value = shareValue(&cursor) else { return }
      if let answer {
        if shares.contains(where: { $0.answer == answer }) {
          report.add(
            .duplicateName(answer.text, "share of an answer", at: place.span, first: place.span))
        }
        shares.append((answer, Share(value.value, provenance ?? .estimate(basis: ""))))
      }
      let comma = token(cursor)
      guard comma.isSign(",") else { break }
      cursor = comma.after
    }
    expectEnd(cursor)
    if provenance == nil, stop == .max {
      report.add(.numberWithoutSource(at: Span(start, max(start, cursor.position))))
    }
    let id = Finding.ID(names[shape.name])
    checkSum(shape, shares.map(\.share.value), at: Span(start, max(start, cursor.position)))
    if let earlier = evidence.firstIndex(where: { $0.finding == id }) {
      shares = evidence[earlier].shares + shares
      checkSum(shape, shares.map(\.share.value), at: head.span)
      evidence[earlier] = Condition.Evidence(finding: id, shares: shares)
    } else {
      evidence.append(Condition.Evidence(finding: id, shares: shares))
    }
  }

  /// `adjust times NUMBER when PREDICATE  from …`
  private mutating func adjustment(_ head: LineHead) -> Condition.Adjustment? {
    let (stop, provenance) = provenance(head, loosely: false)
    var cursor = whole(head, stop: stop)
    let times = token(cursor)
    guard times.keyword == .times else {
      report.add(.incompleteLine("`times` and a number", at: head.span))
      return nil
    }
    cursor = times.after
    guard let factor = plainNumber(&cursor) else { return nil }
    if factor.value < 0 {
      report.add(
        .notANumber(source.text(factor.span), at: factor.span, wanted: "a number not below 0"))
    }
    let when = token(cursor)
    guard when.keyword == .when else {
      report.add(.incompleteLine("`when` and a condition", at: head.span))
      return nil
    }
    cursor = when.after
    guard let predicate = predicate(&cursor) else { return nil }
    expectEnd(cursor)
    guard let provenance else {
      if stop == .max { report.add(.numberWithoutSource(at: factor.span)) }
      return nil
    }
    return Condition.Adjustment(factor: factor.value, when: predicate, provenance: provenance)
  }

  /// `see LEVEL when PREDICATE  PROSE`
  private mutating func care(_ head: LineHead, _ id: String, _ count: Int) -> Condition.Care? {
    noticeSwallowed(head)
    var cursor = whole(head)
    guard let urgency = urgency(&cursor) else { return nil }
    var condition = Predicate.always
    let when = token(cursor)
    if when.keyword == .when, when.gap == .space {
      cursor = when.after
      guard let predicate = predicate(&cursor) else { return nil }
      condition = predicate
    }
    guard standsApart(cursor) else { return nil }
    skipBlanks(&cursor)
    return prose(cursor, of: head, id: "\(id).see", count: count).map {
      Condition.Care(urgency: urgency, who: $0, when: condition)
    }
  }

  /// `return PLAN from stage N, when PROSE`
  private mutating func comeback(_ head: LineHead, _ id: String) -> Condition.Comeback? {
    noticeSwallowed(head)
    var cursor = whole(head)
    var plan: Plan.ID?
    var stage = 1.0
    if token(cursor).keyword != .when {
      guard let name = reference(.plan, &cursor) else { return nil }
      plan = Identifier(names[name])
      let from = token(cursor)
      let word = token(from.after)
      if from.keyword == .from, word.keyword == .stage {
        cursor = word.after
        guard let number = plainNumber(&cursor, "the number of a stage") else { return nil }
        stage = number.value
        let stages = stageCount(name)
        guard let whole = Int(exactly: stage), (1...max(1, stages)).contains(whole) else {
          report.add(
            .unknownStage(source.text(number.span), of: names[name], stages, at: number.span))
          return nil
        }
      }
      let comma = token(cursor)
      if comma.isSign(",") { cursor = comma.after }
    }
    let when = token(cursor)
    guard when.keyword == .when else {
      report.add(.incompleteLine("`when` and what must hold before", at: head.span))
      return nil
    }
    cursor = when.after
    skipBlanks(&cursor)
    return prose(cursor, of: head, id: "\(id).return").map {
      Condition.Comeback(plan: plan, stage: Int(stage), when: $0)
    }
  }

  private func stageCount(_ plan: Symbol) -> Int {
    plans.first { $0.id.text == names[plan] }?.stages.count ?? 1
  }
}
