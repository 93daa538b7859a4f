import DialogueModel

/// Reads the directions that narrow a part of the body to a place.
func readDirections(_ script: inout Script) {
  for declaration in script.all(.direction) {
    var hears: [Phrase] = []
    var once = Once()
    script.expectNothing(behind: declaration)
    for line in script.lines(of: declaration) {
      let head = script.head(of: line)
      guard head.keyword == .hears else {
        script.unknownLine(head, among: [.hears], of: .direction)
        continue
      }
      _ = once.note(.hears, head.span)
      hears += script.phrases(head)
    }
    script.need(.hears, once, declaration)
    script.directions.append(
      Direction(id: Identifier(script.names[declaration.name]), hears: hears))
  }
}
