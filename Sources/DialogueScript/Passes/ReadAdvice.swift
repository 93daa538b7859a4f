import DialogueModel

/// Reads what to do or to leave.
func readAdvice(_ script: inout Script) {
  for declaration in script.all(.advice) { script.readAdvice(declaration) }
}

extension Script {
  fileprivate mutating func readAdvice(_ declaration: Declaration) {
    let id = "advice.\(names[declaration.name])"
    var say: [Conditional] = []
    var counts: [Keyword: Int] = [:]
    var unless: Predicate?
    var source = Provenance.estimate(basis: "")
    var once = Once()
    expectNothing(behind: declaration)
    for line in lines(of: declaration) {
      let head = head(of: line)
      switch head.keyword {
      case .say, .when:
        guard let keyword = head.keyword else { break }
        counts[keyword, default: 0] += 1
        let line = conditional(head, id: "\(id).\(keyword.rawValue)", count: counts[keyword] ?? 1)
        if let line { say.append(line) }
      case .unless where isFirst(head, &once): unless = wholePredicate(head)
      case .from, .estimate:
        if let found = provenanceLine(head) { source = found }
        sourced.insert(Sourced(kind: .advice, id: names[declaration.name]))
      case .unless: break
      default: unknownLine(head, among: [.say, .when, .unless, .from, .estimate], of: .advice)
      }
    }
    if counts.isEmpty {
      report.add(
        .missingLine("say", of: "advice `\(names[declaration.name])`", at: declaration.span))
    }
    advice.append(
      Advice(
        id: Identifier(names[declaration.name]), say: say, unless: unless, provenance: source))
  }

  /// `say PROSE`, or `when PREDICATE  PROSE`.
  mutating func conditional(_ head: LineHead, id: String, count: Int) -> Conditional? {
    guard head.keyword == .when else {
      return prose(head, id: id, count: count).map { Conditional(when: .always, line: $0) }
    }
    noticeSwallowed(head)
    var cursor = whole(head)
    guard let when = predicate(&cursor) else { return nil }
    guard standsApart(cursor) else { return nil }
    skipBlanks(&cursor)
    return prose(cursor, of: head, id: id, count: count).map { Conditional(when: when, line: $0) }
  }

  /// Whether two spaces or a line break follow; reports the words that do not belong to a predicate.
  mutating func standsApart(_ cursor: Cursor) -> Bool {
    let next = token(cursor)
    if next.kind == .end || next.gap == .wide || next.gap == .line { return true }
    report.add(.unexpectedWords(source.text(next.span), at: next.span))
    return false
  }
}
