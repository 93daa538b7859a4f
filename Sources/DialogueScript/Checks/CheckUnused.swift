import DialogueModel

/// Reports sources, advice, plans, scores and checklists that nothing refers to.
func checkUnused(_ script: inout Script) {
  for kind in [Keyword.source, .advice, .plan, .score, .checklist] {
    for declaration in script.all(kind)
    where !script.used.contains(NameKey(kind: kind, name: declaration.name)) {
      script.report.add(
        .unusedDeclaration(
          kind.rawValue, script.names[declaration.name], at: declaration.span))
    }
  }
}
