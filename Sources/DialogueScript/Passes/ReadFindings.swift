import DialogueModel

/// Reads the findings with their answers.
func readFindings(_ script: inout Script) {
  for shape in script.findingShapes { script.readFinding(shape) }
}

/// What a finding's lines say, before it is put together.
struct FindingDraft {
  var called = Text([])
  var prose: [Keyword: Line] = [:]
  var unless: Predicate?
  var onlyIf: Predicate?
  var group: String?
  var effort = 1.0
  var denied: Answer.ID?
  var hears: [Phrase] = []
  var named: [Phrase] = []
  var notHeard: [Phrase] = []
  var answers: [Answer] = []
  var picture: String?
  var unlisted: Finding.Unlisted?
  var dependsOn: [Finding.ID] = []
  var pastCounts = false
  var deniedAlone = false
  var consumesPlaces = false
  var ownTime = false
}

extension Script {
  fileprivate mutating func readFinding(_ shape: FindingShape) {
    let declaration = declarations[shape.declaration]
    let id = "finding.\(names[shape.name])"
    var draft = FindingDraft()
    var once = Once()
    let bands = bandsExpression(shape, declaration)
    for line in lines(of: declaration) {
      let head = head(of: line)
      guard let keyword = head.keyword, Keyword.ofFinding.contains(keyword) else { continue }
      if [.hears, .notHeard, .named].contains(keyword) || isFirst(head, &once) {
        readLine(head, keyword, shape, id, &draft)
      }
    }
    need(.called, once, declaration)
    let measure = bands?.dimension ?? dimension(of: shape) ?? .bare
    for answer in shape.answers {
      if let answer = self.answer(answer, of: shape, measure: measure, id: id) {
        draft.answers.append(answer)
      }
    }
    if draft.denied == nil, shape.kind == .yesNo { draft.denied = "no" }
    checkSum(shape, draft.answers.compactMap(\.base?.value), at: declaration.span)
    checkBands(shape, draft.answers)
    guard let kind = kind(shape, bands) else { return }
    if shape.answers.isEmpty, [.oneOf, .anyOf, .signs, .bands].contains(shape.kind) {
      report.add(.findingWithoutAnswers(names[shape.name], at: declaration.span))
    }
    findings.append(
      Finding(
        id: Identifier(names[shape.name]), kind: kind, called: draft.called,
        ask: draft.prose[.ask], again: draft.prose[.again], hint: draft.prose[.hint],
        because: draft.prose[.because], safety: draft.prose[.safety], unless: draft.unless,
        onlyIf: draft.onlyIf, group: draft.group, effort: draft.effort, denied: draft.denied,
        named: draft.named, hears: draft.hears, notHeard: draft.notHeard, answers: draft.answers,
        picture: draft.picture, unlisted: draft.unlisted, dependsOn: draft.dependsOn,
        deniedAlone: draft.deniedAlone, pastCounts: draft.pastCounts,
        consumesPlaces: draft.consumesPlaces, ownTime: draft.ownTime,
        isSigns: shape.kind == .signs))
  }

  private mutating func readLine(
    _ head: LineHead, _ keyword: Keyword, _ shape: FindingShape, _ id: String,
    _ draft: inout FindingDraft
  ) {
    switch keyword {
    case .called: draft.called = calledText(head)
    case .ask, .again, .hint, .because, .safety:
      draft.prose[keyword] = prose(head, id: "\(id).\(keyword.rawValue)")
    case .unless: draft.unless = wholePredicate(head)
    case .onlyIf: draft.onlyIf = wholePredicate(head)
    case .group: draft.group = plainName(head)
    case .deniedAlone:
      expectEnd(rest(head))
      draft.deniedAlone = true
    case .pastCounts:
      expectEnd(rest(head))
      draft.pastCounts = true
    case .consumesPlaces:
      expectEnd(rest(head))
      draft.consumesPlaces = true
    case .ownTime:
      expectEnd(rest(head))
      draft.ownTime = true
    case .effort:
      var cursor = rest(head)
      if let number = plainNumber(&cursor) {
        expectEnd(cursor)
        draft.effort = number.value
        if number.value <= 0 {
          report.add(
            .notANumber(source.text(number.span), at: number.span, wanted: "a number above 0"))
        }
      }
    case .denied:
      var cursor = rest(head)
      draft.denied = answer(of: shape, &cursor)
      expectEnd(cursor)
    case .hears: draft.hears += phrases(head)
    case .named: draft.named += phrases(head)
    case .notHeard: draft.notHeard += phrases(head)
    case .picture: draft.picture = picture(head)
    case .unlisted: draft.unlisted = unlisted(head)
    case .dependsOn:
      var cursor = whole(head)
      draft.dependsOn = identifiers(references(.finding, &cursor))
    default: break
    }
  }

  /// What something is called: prose without a name of its own.
  mutating func calledText(_ head: LineHead) -> Text {
    noticeSwallowed(head)
    var cursor = whole(head)
    let found = text(&cursor)
    if found.isEmpty { report.add(.incompleteLine("some text", at: head.span)) }
    return found
  }

  /// One name that need not be declared anywhere.
  mutating func plainName(_ head: LineHead) -> String? {
    var cursor = rest(head)
    let name = token(cursor)
    guard name.kind == .word else {
      report.add(.incompleteLine("a name", at: head.span))
      return nil
    }
    cursor = name.after
    expectEnd(cursor)
    return names[name.symbol]
  }

  private mutating func bandsExpression(
    _ shape: FindingShape, _ declaration: Declaration
  ) -> Measured? {
    guard shape.kind == .bands else { return nil }
    var cursor = declaration.rest
    // `: bands of` was seen when the finding was shaped.
    for _ in 0..<3 { cursor = token(cursor).after }
    guard let found = expression(&cursor) else { return nil }
    expectEnd(cursor)
    return found
  }

  private func kind(_ shape: FindingShape, _ bands: Measured?) -> Finding.Kind? {
    switch shape.kind {
    case .oneOf: .oneOf
    case .anyOf, .signs: .anyOf
    case .yesNo: .yesNo
    case .scale(let low, let high): .scale(low...high)
    case .number(let units): .number(units: units.map { Identifier(names[unitShapes[$0].name]) })
    case .duration(let units):
      .duration(units: units.map { Identifier(names[unitShapes[$0].name]) })
    case .bands: bands.map { .bands(of: $0.value) }
    }
  }

  private mutating func picture(_ head: LineHead) -> String {
    var rows: [String] = []
    for child in tree.children(of: head.node) {
      let line = tree.nodes[child]
      guard source.bytes[line.start] == UInt8(ascii: "|") else {
        report.add(
          .unknownKeyword(
            source.text(Span(line.start, line.end)), at: Span(line.start, line.end), of: "picture",
            closest: "|"))
        continue
      }
      rows.append(source.text(Span(line.start + 1, line.end)))
    }
    if rows.isEmpty { report.add(.incompleteLine("lines that begin with `|`", at: head.span)) }
    return rows.joined(separator: "\n")
  }

  private mutating func unlisted(_ head: LineHead) -> Finding.Unlisted? {
    let (stop, source) = provenance(head, loosely: true)
    var cursor = whole(head, stop: stop)
    var near: Double?
    var far: Double?
    repeat {
      let word = token(cursor)
      guard word.keyword == .near || word.keyword == .far else { break }
      cursor = word.after
      guard let number = plainNumber(&cursor) else { return nil }
      if number.value <= 0 {
        report.add(
          .notANumber(
            self.source.text(number.span), at: number.span, wanted: "a number above 0"))
      }
      if word.keyword == .near { near = number.value } else { far = number.value }
      let comma = token(cursor)
      guard comma.isSign(",") else { break }
      cursor = comma.after
    } while true
    expectEnd(cursor)
    if source == nil, stop == .max { report.add(.numberWithoutSource(at: head.span)) }
    guard let near, let far else {
      report.add(.incompleteLine("`near` and `far`, each with a number", at: head.span))
      return nil
    }
    return Finding.Unlisted(near: near, far: far)
  }
}
