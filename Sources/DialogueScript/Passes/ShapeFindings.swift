import DialogueModel

/// Notes the kind and the answers of every finding, which predicates and evidence refer to.
func shapeFindings(_ script: inout Script) {
  for number in script.declared[.finding] ?? [] {
    let declaration = script.declarations[number]
    guard let kind = script.findingKind(declaration) else { continue }
    var shape = FindingShape(name: declaration.name, kind: kind, declaration: number)
    for line in script.lines(of: declaration) {
      let head = script.head(of: line)
      if let keyword = head.keyword, Keyword.ofFinding.contains(keyword) { continue }
      script.addAnswer(head, to: &shape)
    }
    if kind == .yesNo { script.addYesAndNo(to: &shape) }
    script.findingNumbers[declaration.name] = script.findingShapes.count
    script.findingShapes.append(shape)
  }
}

extension Keyword {
  /// The words that begin a line of a finding; any other word names an answer.
  static let ofFinding: [Keyword] = [
    .called, .ask, .again, .hint, .because, .safety, .unless, .onlyIf, .group, .effort, .denied,
    .hears, .notHeard, .named, .picture, .unlisted, .dependsOn, .pastCounts, .deniedAlone,
    .consumesPlaces, .ownTime,
  ]

  /// The same, made to find a close one fast.
  fileprivate static let shapesOfFinding = Shapes(ofFinding.map(\.rawValue))

  /// The words that begin a line of an answer.
  static let ofAnswer: [Keyword] = [
    .said, .hears, .notHeard, .ifAsked, .ifAlone, .base, .to, .below, .implied, .meant, .quiet,
    .area,
    .group, .notSure,
  ]
}

extension Script {
  fileprivate mutating func findingKind(_ declaration: Declaration) -> FindingShape.Kind? {
    var cursor = declaration.rest
    let colon = token(cursor)
    guard colon.isSign(":") else {
      report.add(.unknownKind("", at: declaration.span, closest: nil))
      return nil
    }
    cursor = colon.after
    let first = token(cursor)
    let second = token(first.after)
    let third = token(second.after)
    var kind: FindingShape.Kind?
    switch (first.keyword, second.keyword) {
    case (.one, .of):
      kind = .oneOf
      cursor = second.after
    case (.any, .of):
      kind = .anyOf
      cursor = second.after
    case (.signs, _):
      kind = .signs
      cursor = first.after
    case (.yes, .or) where third.keyword == .no:
      kind = .yesNo
      cursor = third.after
    case (.number, _):
      cursor = first.after
      kind = units(&cursor).map { .number($0) }
    case (.duration, _):
      cursor = first.after
      kind = units(&cursor).map { .duration($0) }
      if kind == .duration([]) {
        report.add(.incompleteLine("`in` and a unit of time", at: first.span))
      }
    case (.scale, _):
      cursor = first.after
      kind = scale(&cursor)
    case (.bands, .of): return .bands
    default:
      let word = first.kind == .word ? names[first.symbol] : ""
      report.add(
        .unknownKind(
          word, at: first.kind == .end ? declaration.span : first.span,
          closest: closest(
            to: word, among: ["one", "any", "yes", "number", "scale", "duration", "bands", "signs"])
        ))
      return nil
    }
    if kind != nil { expectEnd(cursor) }
    return kind
  }

  /// `in UNIT or UNIT`, at a cursor; nothing where no unit is named.
  private mutating func units(_ cursor: inout Cursor) -> [Int]? {
    let word = token(cursor)
    guard word.keyword == .in else { return [] }
    cursor = word.after
    var found: [(number: Int, span: Span)] = []
    while true {
      let unit = token(cursor)
      guard unit.kind == .word else {
        report.add(.incompleteLine("the name of a unit", at: unit.span))
        return nil
      }
      cursor = unit.after
      guard unitShape(unit) != nil, let number = unitWords[unit.symbol] else { return nil }
      if let first = found.first,
        unitShapes[first.number].dimension != unitShapes[number].dimension
      {
        report.add(
          .unitMismatch(
            names[unitShapes[first.number].dimension], at: first.span,
            names[unitShapes[number].dimension], at: unit.span))
      }
      found.append((number, unit.span))
      let or = token(cursor)
      guard or.keyword == .or else { return found.map(\.number) }
      cursor = or.after
    }
  }

  private mutating func scale(_ cursor: inout Cursor) -> FindingShape.Kind? {
    guard let low = plainNumber(&cursor, "the lowest number") else { return nil }
    let to = token(cursor)
    guard to.keyword == .to else {
      report.add(.incompleteLine("`to` and the highest number", at: to.span))
      return nil
    }
    cursor = to.after
    guard let high = plainNumber(&cursor, "the highest number") else { return nil }
    guard let first = Int(exactly: low.value), let last = Int(exactly: high.value), first < last,
      last - first <= 1000
    else {
      report.add(
        .notANumber(
          source.text(Span(low.span.start, high.span.end)), at: Span(low.span.start, high.span.end),
          wanted: "two whole numbers, the lower first"))
      return nil
    }
    return .scale(first, last)
  }

  fileprivate mutating func addAnswer(_ head: LineHead, to shape: inout FindingShape) {
    let end = endOfName(at: head.span.start, end: head.span.end)
    guard end == head.span.end else {
      unknownLine(head, among: Keyword.ofFinding, of: .finding)
      return
    }
    let word = names[head.symbol]
    let near = Keyword.shapesOfFinding.closest(to: word)
    let isWritten = shape.kind != .yesNo || head.keyword == .yes || head.keyword == .no
    if (near != nil && word.utf8.count > 2) || !isWritten && !hasNotSure(head.node) {
      unknownLine(head, among: Keyword.ofFinding, of: .finding)
      return
    }
    if let twin = shape.answer(head.symbol) {
      report.add(.duplicateName(word, "answer", at: head.span, first: twin.span))
      return
    }
    shape.answers.append(AnswerShape(name: head.symbol, node: head.node, span: head.span))
  }

  /// Whether an answer is a wish not to give one.
  private mutating func hasNotSure(_ node: Int) -> Bool {
    for child in tree.children(of: node) where head(of: child).keyword == .notSure { return true }
    return false
  }

  fileprivate mutating func addYesAndNo(to shape: inout FindingShape) {
    for (place, keyword) in [Keyword.yes, .no].enumerated() {
      guard let number = Keyword.all.firstIndex(of: keyword) else { continue }
      let symbol = Symbol(number: Int32(number))
      if shape.answer(symbol) == nil {
        shape.answers.insert(
          AnswerShape(
            name: symbol, node: nil, span: declarations[shape.declaration].span),
          at: min(place, shape.answers.count))
      }
    }
  }
}
