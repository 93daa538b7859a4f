import DialogueModel

/// Reads the stages of a way back.
func readPlans(_ script: inout Script) {
  for declaration in script.all(.plan) { script.readPlan(declaration) }
}

extension Script {
  fileprivate mutating func readPlan(_ declaration: Declaration) {
    let id = "plan.\(names[declaration.name])"
    var called = Text([])
    var say: [Line] = []
    var stages: [Line] = []
    var source = Provenance.estimate(basis: "")
    var once = Once()
    expectNothing(behind: declaration)
    for line in lines(of: declaration) {
      let head = head(of: line)
      switch head.keyword {
      case .called where isFirst(head, &once): called = calledText(head)
      case .say:
        if let line = prose(head, id: "\(id).say", count: say.count + 1) { say.append(line) }
      case .stage:
        _ = once.note(.stage, head.span)
        let line = prose(head, id: "\(id).stage", count: stages.count + 1)
        if let line { stages.append(line) }
      case .from, .estimate:
        if let found = provenanceLine(head) { source = found }
        sourced.insert(Sourced(kind: .plan, id: names[declaration.name]))
      case .called: break
      default:
        unknownLine(head, among: [.called, .say, .stage, .from, .estimate], of: .plan)
      }
    }
    need(.called, once, declaration)
    need(.stage, once, declaration)
    plans.append(
      Plan(
        id: Identifier(names[declaration.name]), called: called, say: say, stages: stages,
        provenance: source))
  }
}
