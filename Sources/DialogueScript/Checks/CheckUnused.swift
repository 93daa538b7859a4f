import DialogueModel

/// Reports sources, advice, plans, scores, checklists and words that nothing refers to.
func checkUnused(_ script: inout Script) {
  for kind in [Keyword.source, .advice, .plan, .score, .checklist, .words] {
    for number in script.declared[kind] ?? [] where !script.used[number] {
      let declaration = script.declarations[number]
      script.report.add(
        .unusedDeclaration(
          kind.rawValue, script.names[declaration.name], at: declaration.span))
    }
  }
}
