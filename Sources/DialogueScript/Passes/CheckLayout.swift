/// Reports lines that hang below nothing and tabs that hide how far a line is indented.
func checkLayout(_ script: inout Script) {
  for node in script.tree.roots where script.tree.nodes[node].indent > 0 {
    let line = script.tree.nodes[node]
    script.report.add(.strayLine(at: Span(line.start, line.end)))
  }
  for tab in script.tree.tabs { script.report.add(.tabIndent(at: Span(tab, tab + 1))) }
}
