import DialogueModel

extension Script {
  /// Reads one answer of a finding.
  mutating func answer(
    _ shape: AnswerShape, of finding: FindingShape, measure: Dimension, id: String
  ) -> Answer? {
    let name = names[shape.name]
    guard let node = shape.node else {
      guard let words = usualLabel(shape, of: finding) else { return nil }
      return Answer(
        id: Identifier(name), label: Line(id: Line.ID("\(id).\(name)"), text: words))
    }
    var draft = AnswerDraft()
    var once = Once()
    for line in tree.children(of: node) {
      let head = head(of: line)
      guard let keyword = head.keyword, Keyword.ofAnswer.contains(keyword) else {
        unknownLine(head, among: Keyword.ofAnswer, of: .finding)
        continue
      }
      if keyword == .hears || keyword == .notHeard || keyword == .ifAsked || keyword == .ifAlone
        || isFirst(head, &once)
      {
        readAnswerLine(head, keyword, finding, measure, &draft)
      }
    }
    let head = head(of: node)
    guard let label = label(of: shape, head, in: finding, id: "\(id).\(name)") else { return nil }
    return Answer(
      id: Identifier(name), label: label, said: draft.said, hears: draft.hears,
      notHeard: draft.notHeard, ifAsked: draft.ifAsked, ifAlone: draft.ifAlone, base: draft.base,
      upTo: draft.upTo,
      implied: draft.implied, meant: draft.meant, isQuiet: draft.isQuiet, area: draft.area,
      group: draft.group, isNotSure: draft.isNotSure)
  }

  /// What an answer's line says, or the usual word for a yes or no that says nothing.
  private mutating func label(
    of shape: AnswerShape, _ head: LineHead, in finding: FindingShape, id: String
  ) -> Line? {
    let isYesOrNo = shape.name.keyword == .yes || shape.name.keyword == .no
    let words = rest(head)
    guard finding.kind == .yesNo, isYesOrNo, words.position >= words.end else {
      return label(head, id: id)
    }
    return usualLabel(shape, of: finding).map { Line(id: Line.ID(id), text: $0) }
  }

  /// The wording's yes or no; reports it when there is none.
  private mutating func usualLabel(_ shape: AnswerShape, of finding: FindingShape) -> Text? {
    let isYes = shape.name.keyword == .yes
    if let words = isYes ? yes : no { return words }
    let dialogue = all(.dialogue).first
    report.add(
      .missingLine(
        isYes ? "yes" : "no", of: "wording `\(header.language)`",
        at: dialogue?.span ?? declarations[finding.declaration].span))
    return nil
  }

  private struct AnswerDraft {
    var said: Text?
    var hears: [Phrase] = []
    var notHeard: [Phrase] = []
    var ifAsked: [Phrase] = []
    var ifAlone: [Phrase] = []
    var base: Share?
    var upTo: Answer.Bound?
    var implied: Predicate?
    var meant: Predicate?
    var isQuiet = false
    var area: String?
    var group: String?
    var isNotSure = false
  }

  private mutating func readAnswerLine(
    _ head: LineHead, _ keyword: Keyword, _ finding: FindingShape, _ measure: Dimension,
    _ draft: inout AnswerDraft
  ) {
    switch keyword {
    case .said: draft.said = calledText(head)
    case .hears: draft.hears += phrases(head)
    case .notHeard: draft.notHeard += phrases(head)
    case .ifAsked: draft.ifAsked += phrases(head)
    case .ifAlone: draft.ifAlone += phrases(head)
    case .base: draft.base = share(head)
    case .to, .below:
      if draft.upTo != nil {
        report.add(.duplicateLine(keyword.rawValue, at: head.span, first: head.span))
      }
      draft.upTo = bound(head, keyword, finding, measure)
    case .implied: draft.implied = wholePredicate(head)
    case .meant: draft.meant = wholePredicate(head)
    case .quiet:
      expectEnd(rest(head))
      draft.isQuiet = true
    case .area: draft.area = plainName(head)
    case .group: draft.group = plainName(head)
    case .notSure:
      expectEnd(rest(head))
      draft.isNotSure = true
    default: break
    }
  }

  /// Where a band ends, in the base unit.
  private mutating func bound(
    _ head: LineHead, _ keyword: Keyword, _ finding: FindingShape, _ measure: Dimension
  ) -> Answer.Bound? {
    switch finding.kind {
    case .oneOf, .anyOf, .signs, .yesNo:
      report.add(.boundWithoutAmount(names[finding.name], at: head.span))
      return nil
    case .scale, .bands, .number, .duration: break
    }
    var cursor = rest(head)
    guard let number = plainNumber(&cursor) else { return nil }
    let unit = token(cursor)
    guard unit.kind == .word else {
      expectEnd(cursor)
      if measure.isBare { return Answer.Bound(number.value, isInclusive: keyword == .to) }
      report.add(.unitNeeded(at: number.span, measures: measure.words(names)))
      return nil
    }
    cursor = unit.after
    expectEnd(cursor)
    guard let shape = unitShape(unit) else { return nil }
    guard measure == Dimension(shape.dimension) else {
      report.add(
        .unitMismatch(
          names[shape.dimension], at: unit.span, measure.words(names),
          at: declarations[finding.declaration].span))
      return nil
    }
    return Answer.Bound(number.value * shape.factor, isInclusive: keyword == .to)
  }
}
