import DialogueModel

/// Reads the words that people ask the meaning of.
func readTerms(_ script: inout Script) {
  for declaration in script.all(.term) {
    var hears: [Phrase] = []
    var means: Line?
    var once = Once()
    script.expectNothing(behind: declaration)
    for line in script.lines(of: declaration) {
      let head = script.head(of: line)
      switch head.keyword {
      case .hears:
        _ = once.note(.hears, head.span)
        hears += script.phrases(head)
      case .means where script.isFirst(head, &once):
        means = script.prose(head, id: "term.\(script.names[declaration.name]).means")
      case .means: break
      default: script.unknownLine(head, among: [.hears, .means], of: .term)
      }
    }
    script.need(.hears, once, declaration)
    script.need(.means, once, declaration)
    guard let means else { continue }
    script.terms.append(
      Term(id: Identifier(script.names[declaration.name]), hears: hears, means: means))
  }
}
