import DialogueModel

/// Reads the questions that ask for several findings at once.
func readChecklists(_ script: inout Script) {
  for declaration in script.all(.checklist) { script.readChecklist(declaration) }
}

extension Script {
  fileprivate mutating func readChecklist(_ declaration: Declaration) {
    let id = "checklist.\(names[declaration.name])"
    var prose: [Keyword: Line] = [:]
    var items: [Checklist.Item] = []
    var once = Once()
    expectNothing(behind: declaration)
    for line in lines(of: declaration) {
      let head = head(of: line)
      switch head.keyword {
      case .ask, .again, .hint, .because, .doubt, .some(.none):
        guard let keyword = head.keyword, isFirst(head, &once) else { break }
        prose[keyword] = self.prose(head, id: "\(id).\(keyword.rawValue)")
      case .item:
        if let item = item(head, id) { items.append(item) }
      default:
        unknownLine(
          head, among: [.ask, .again, .hint, .because, .doubt, .item, .none], of: .checklist)
      }
    }
    need(.ask, once, declaration)
    need(.none, once, declaration)
    if items.isEmpty {
      report.add(
        .missingLine("item", of: "checklist `\(names[declaration.name])`", at: declaration.span))
    }
    guard let ask = prose[.ask], let none = prose[.none] else { return }
    checklists.append(
      Checklist(
        id: Identifier(names[declaration.name]), ask: ask, again: prose[.again],
        hint: prose[.hint], because: prose[.because], doubt: prose[.doubt], items: items,
        none: none))
  }

  /// `item FINDING is ANSWER  LABEL`
  private mutating func item(_ head: LineHead, _ id: String) -> Checklist.Item? {
    noticeSwallowed(head)
    var cursor = whole(head)
    guard let finding = finding(&cursor) else { return nil }
    let word = token(cursor)
    guard word.keyword == .is else {
      report.add(
        .unclearPredicate(
          at: word.kind == .end ? head.span : word.span, wanted: "is",
          behind: names[finding.name]))
      return nil
    }
    cursor = word.after
    guard let answer = answer(of: finding, &cursor) else { return nil }
    let start = token(cursor)
    cursor.position = start.kind == .end ? cursor.end : cursor.position
    skipBlanks(&cursor)
    let label = prose(cursor, of: head, id: "\(id).item.\(names[finding.name]).\(answer)")
    return label.map {
      Checklist.Item(finding: Identifier(names[finding.name]), answer: answer, label: $0)
    }
  }

  /// Goes on to the next byte that is no blank, on the next line too.
  func skipBlanks(_ cursor: inout Cursor) {
    while true {
      while cursor.position < cursor.end, source.bytes[cursor.position].isSpace {
        cursor.position += 1
      }
      if cursor.position < cursor.end || !goOn(&cursor) { return }
    }
  }
}
