import DialogueModel

/// Reads the works that numbers are drawn from.
func readSources(_ script: inout Script) {
  for declaration in script.all(.source) {
    var cursor = script.whole(of: declaration.node, behind: declaration.span.end)
    var lines: [String] = []
    while cursor.position < cursor.end || script.goOn(&cursor) {
      lines.append(script.source.text(script.remainder(cursor)))
      cursor.position = cursor.end
    }
    if lines.isEmpty {
      script.report.add(
        .incompleteLine("who wrote it, where and when", at: declaration.span))
    }
    script.sources.append(
      Source(
        id: Identifier(script.names[declaration.name]), text: lines.joined(separator: " ")))
  }
}
