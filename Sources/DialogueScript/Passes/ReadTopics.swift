import DialogueModel

/// Reads the side questions.
func readTopics(_ script: inout Script) {
  for declaration in script.all(.topic) { script.readTopic(declaration) }
}

extension Script {
  fileprivate mutating func readTopic(_ declaration: Declaration) {
    let id = "topic.\(names[declaration.name])"
    var called = Text([])
    var hears: [Phrase] = []
    var answers: [Conditional] = []
    var emergency: Line?
    var waitsFor: Checklist.ID?
    var source = Provenance.estimate(basis: "")
    var once = Once()
    expectNothing(behind: declaration)
    for line in lines(of: declaration) {
      let head = head(of: line)
      switch head.keyword {
      case .called where isFirst(head, &once): called = calledText(head)
      case .hears:
        _ = once.note(.hears, head.span)
        hears += phrases(head)
      case .when:
        let count = answers.count + 1
        if let answer = conditional(head, id: "\(id).when", count: count) { answers.append(answer) }
      case .otherwise where isFirst(head, &once):
        let line = prose(head, id: "\(id).otherwise")
        if let line { answers.append(Conditional(when: .always, line: line)) }
      case .emergency where isFirst(head, &once):
        emergency = prose(head, id: "\(id).emergency")
      case .waitsFor where isFirst(head, &once):
        var cursor = whole(head)
        waitsFor = reference(.checklist, &cursor).map { Identifier(names[$0]) }
        expectEnd(cursor)
      case .from, .estimate:
        if let found = provenanceLine(head) { source = found }
        sourced.insert(Sourced(kind: .topic, id: names[declaration.name]))
      case .called, .otherwise, .emergency, .waitsFor: break
      default:
        unknownLine(
          head,
          among: [
            .called, .hears, .when, .otherwise, .emergency, .waitsFor, .from, .estimate,
          ],
          of: .topic)
      }
    }
    for keyword in [Keyword.called, .hears, .otherwise] { need(keyword, once, declaration) }
    topics.append(
      Topic(
        id: Identifier(names[declaration.name]), called: called, hears: hears, answers: answers,
        emergency: emergency, waitsFor: waitsFor, provenance: source))
  }
}
