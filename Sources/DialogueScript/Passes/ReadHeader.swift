import DialogueModel

/// Reads the declaration of the dialogue itself.
func readHeader(_ script: inout Script) {
  let all = script.all(.dialogue)
  guard let declaration = all.first else {
    script.report.add(.noDialogue(at: Span(0, 0)))
    return
  }
  for other in all.dropFirst() {
    script.report.add(
      .twoDialogues(script.names[other.name], at: other.span, first: declaration.span))
  }
  script.dialogueID = Identifier(script.names[declaration.name])
  script.readHeader(declaration)
}

extension Script {
  fileprivate mutating func readHeader(_ declaration: Declaration) {
    var once = Once()
    expectNothing(behind: declaration)
    for line in lines(of: declaration) {
      let head = head(of: line)
      switch head.keyword {
      case .called where isFirst(head, &once): header.called = plainProse(head)
      case .version where isFirst(head, &once): header.version = plainProse(head)
      case .speaks where isFirst(head, &once): header.language = plainProse(head)
      case .begin where isFirst(head, &once):
        var cursor = whole(head)
        if let state = reference(.state, &cursor) {
          header.begin = Identifier(names[state])
          expectEnd(cursor)
        }
      case .grade where isFirst(head, &once):
        var cursor = rest(head)
        header.grade = plainNumber(&cursor)?.value
        expectEnd(cursor)
      case .with: _ = plainProse(head)
      case .called, .version, .speaks, .begin, .grade: break
      default:
        unknownLine(
          head, among: [.called, .version, .speaks, .begin, .grade, .with], of: .dialogue)
      }
    }
    for keyword in [Keyword.called, .version, .speaks, .begin] { need(keyword, once, declaration) }
  }

  /// Words that nothing is filled into.
  mutating func plainProse(_ head: LineHead, stop: Int = .max) -> String {
    noticeSwallowed(head)
    var cursor = whole(head, stop: stop)
    var lines: [String] = []
    while cursor.position < cursor.end || goOn(&cursor) {
      lines.append(source.text(remainder(cursor)))
      cursor.position = cursor.end
    }
    let text = lines.joined(separator: " ")
    if text.isEmpty { report.add(.incompleteLine("some text", at: head.span)) }
    return text
  }
}
