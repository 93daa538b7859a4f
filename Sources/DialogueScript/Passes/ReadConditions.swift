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
}
