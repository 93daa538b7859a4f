import DialogueModel

/// Reads the sums of points.
func readScores(_ script: inout Script) {
  for declaration in script.all(.score) { script.readScore(declaration) }
}

extension Script {
  fileprivate mutating func readScore(_ declaration: Declaration) {
    var called = Text([])
    var items: [Score.Item] = []
    var source: Provenance?
    var once = Once()
    expectNothing(behind: declaration)
    for line in lines(of: declaration) {
      let head = head(of: line)
      switch head.keyword {
      case .called where isFirst(head, &once): called = calledText(head)
      case .from, .estimate:
        _ = once.note(.from, head.span)
        source = provenanceLine(head)
      case .called: break
      default:
        let first = self.source.bytes[head.span.start]
        guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-") else {
          unknownLine(head, among: [.called, .from, .estimate], of: .score)
          continue
        }
        if let item = item(head) { items.append(item) }
      }
    }
    need(.called, once, declaration)
    if !once.has(.from) { report.add(.numberWithoutSource(at: declaration.span)) }
    if items.isEmpty {
      report.add(
        .missingLine("+1 when …", of: "score `\(names[declaration.name])`", at: declaration.span))
    }
    guard let source else { return }
    scores.append(
      Score(
        id: Identifier(names[declaration.name]), called: called, items: items, provenance: source))
  }

  /// `+1  when PREDICATE`
  private mutating func item(_ head: LineHead) -> Score.Item? {
    var cursor = whole(of: head.node, behind: head.span.start)
    guard let points = plainNumber(&cursor) else { return nil }
    let when = token(cursor)
    guard when.keyword == .when else {
      report.add(.incompleteLine("`when` and a condition", at: head.span))
      return nil
    }
    cursor = when.after
    guard let predicate = predicate(&cursor) else { return nil }
    expectEnd(cursor)
    return Score.Item(points: points.value, when: predicate)
  }
}
