/// Notes what is declared in column 1, so that anything can be named before it is read.
func declareNames(_ script: inout Script) {
  for node in script.tree.roots where script.tree.nodes[node].indent == 0 {
    let head = script.head(of: node)
    guard let kind = head.keyword, Keyword.declarations.contains(kind) else {
      script.unknownDeclaration(head)
      continue
    }
    script.declare(kind, head)
  }
}

extension Keyword {
  /// The words that begin a declaration.
  static let declarations: [Keyword] = [
    .dialogue, .unit, .words, .direction, .part, .finding, .checklist, .score, .redFlag, .condition,
    .advice, .plan, .topic, .term, .state, .source, .differential, .grammar, .wording,
  ]

  /// The kinds of which several parts may stand apart.
  fileprivate static let repeatable: [Keyword] = [.differential, .grammar, .wording]

  /// Words that a predicate begins with, so that nothing may be named like them.
  fileprivate static let reserved: [Keyword] = [
    .always, .concluded, .any, .redFlag, .urgency, .worried, .leading, .not, .at, .chance, .and,
    .or, .is, .side, .if, .else, .in,
  ]
}

extension Keyword {
  /// Other kinds that share their names with this one, as a predicate or a phrase names any of them.
  fileprivate var rivals: [Keyword] {
    switch self {
    case .finding: [.score]
    case .score: [.finding]
    case .words: [.part, .direction]
    case .part: [.words, .direction]
    case .direction: [.words, .part]
    default: []
    }
  }
}

extension Script {
  fileprivate mutating func unknownDeclaration(_ head: LineHead) {
    let word = names[head.symbol]
    let near = closest(to: word, among: Keyword.declarations.map(\.rawValue))
    report.add(.unknownDeclaration(word, at: head.span, closest: near))
    // It is read as what it was meant to be, so that what refers to it is not reported as well.
    if let near, let kind = Keyword(rawValue: near) { declare(kind, head) }
  }

  fileprivate mutating func declare(_ kind: Keyword, _ head: LineHead) {
    let cursor = rest(head)
    if kind == .differential {
      add(
        Declaration(
          kind: kind, name: head.symbol, span: head.span, node: head.node, rest: cursor))
      return
    }
    let end = endOfName(at: cursor.position, end: cursor.end)
    guard end > cursor.position else {
      report.add(.missingName(kind.rawValue, at: head.span))
      return
    }
    let name = names.symbol(source.bytes, cursor.position, end)
    var rest = cursor
    rest.position = end
    let span = Span(cursor.position, end)
    if let keyword = name.keyword, isReserved(keyword, as: kind) {
      report.add(.reservedName(keyword.rawValue, kind.rawValue, at: span))
      return
    }
    add(Declaration(kind: kind, name: name, span: span, node: head.node, rest: rest))
  }

  private func isReserved(_ keyword: Keyword, as kind: Keyword) -> Bool {
    guard kind == .finding || kind == .score else { return false }
    return Keyword.reserved.contains(keyword)
      || kind == .finding && Keyword.ofCondition.contains(keyword)
  }

  private mutating func add(_ declaration: Declaration) {
    let key = NameKey(kind: declaration.kind, name: declaration.name)
    let rivals = declaration.kind.rivals.map { NameKey(kind: $0, name: declaration.name) }
    let earlier = ([key] + rivals).compactMap { index[$0] }.first
    if let earlier, !Keyword.repeatable.contains(declaration.kind) {
      report.add(
        .duplicateName(
          names[declaration.name], declaration.kind.rawValue, at: declaration.span,
          first: declarations[earlier].span))
      return
    }
    let number = declarations.count
    declarations.append(declaration)
    used.append(false)
    declared[declaration.kind, default: []].append(number)
    if index[key] == nil { index[key] = number }
  }

  /// The declarations of one kind, in order.
  func all(_ kind: Keyword) -> [Declaration] {
    (declared[kind] ?? []).map { declarations[$0] }
  }

  /// The lines of a declaration.
  func lines(of declaration: Declaration) -> SyntaxTree.Children {
    tree.children(of: declaration.node)
  }

  /// Reports words behind a name that takes none.
  mutating func expectNothing(behind declaration: Declaration) {
    expectEnd(declaration.rest)
  }
}
