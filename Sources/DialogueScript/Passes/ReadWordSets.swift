import DialogueModel

/// Reads the sets of words that phrases name.
func readWordSets(_ script: inout Script) {
  for declaration in script.all(.words) {
    var hears: [Phrase] = []
    var once = Once()
    script.expectNothing(behind: declaration)
    for line in script.lines(of: declaration) {
      let head = script.head(of: line)
      guard head.keyword == .hears else {
        script.unknownLine(head, among: [.hears], of: .words)
        continue
      }
      _ = once.note(.hears, head.span)
      hears += script.phrases(head)
    }
    script.need(.hears, once, declaration)
    script.wordSets.append(
      WordSet(id: Identifier(script.names[declaration.name]), hears: hears))
  }
}
