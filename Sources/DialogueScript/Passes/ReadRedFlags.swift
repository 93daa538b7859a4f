import DialogueModel

/// Reads the rules that run on every turn and can only raise the urgency.
func readRedFlags(_ script: inout Script) {
  for declaration in script.all(.redFlag) { script.readRedFlag(declaration) }
}

extension Script {
  fileprivate mutating func readRedFlag(_ declaration: Declaration) {
    let id = "red-flag.\(names[declaration.name])"
    var called = Text([])
    var when: [Predicate] = []
    var unless: Predicate?
    var say: [Line] = []
    var means: [Condition.ID] = []
    var source: Provenance?
    var once = Once()
    let level = level(declaration)
    for line in lines(of: declaration) {
      let head = head(of: line)
      switch head.keyword {
      case .called where isFirst(head, &once): called = calledText(head)
      case .when:
        _ = once.note(.when, head.span)
        if let predicate = wholePredicate(head) { when.append(predicate) }
      case .unless where isFirst(head, &once): unless = wholePredicate(head)
      case .say:
        _ = once.note(.say, head.span)
        if let line = prose(head, id: "\(id).say", count: say.count + 1) { say.append(line) }
      case .from, .estimate:
        _ = once.note(.from, head.span)
        source = provenanceLine(head)
      case .means where isFirst(head, &once):
        var cursor = whole(head)
        means = identifiers(references(.condition, &cursor))
      case .called, .unless, .means: break
      default:
        unknownLine(
          head, among: [.called, .when, .unless, .say, .means, .from, .estimate], of: .redFlag)
      }
    }
    for keyword in [Keyword.called, .when, .say] { need(keyword, once, declaration) }
    if !once.has(.from) { report.add(.numberWithoutSource(at: declaration.span)) }
    guard let level, let source else { return }
    redFlags.append(
      RedFlag(
        id: Identifier(names[declaration.name]), urgency: level.urgency, called: called,
        when: when, unless: unless, say: say, provenance: source, means: means))
  }

  /// The level behind a red flag's name; a caution has no urgency.
  private mutating func level(_ declaration: Declaration) -> (urgency: Urgency?, span: Span)? {
    var cursor = declaration.rest
    let colon = token(cursor)
    guard colon.isSign(":") else {
      report.add(.unknownLevel("", at: declaration.span, closest: nil))
      return nil
    }
    cursor = colon.after
    let word = token(cursor)
    if word.keyword == .caution {
      expectEnd(word.after)
      return (nil, word.span)
    }
    guard let urgency = urgency(&cursor) else { return nil }
    expectEnd(cursor)
    return (urgency, word.span)
  }
}
