import DialogueModel

/// Reads the sets of words that phrases name.
func readWordSets(_ script: inout Script) {
  for declaration in script.all(.words) {
    let hears = script.onlyHears(declaration)
    script.wordSets.append(
      WordSet(id: Identifier(script.names[declaration.name]), hears: hears))
  }
}

extension Script {
  /// The phrases of a declaration that has `hears` and nothing else.
  mutating func onlyHears(_ declaration: Declaration) -> [Phrase] {
    var hears: [Phrase] = []
    var once = Once()
    expectNothing(behind: declaration)
    for line in lines(of: declaration) {
      let head = head(of: line)
      guard head.keyword == .hears else {
        unknownLine(head, among: [.hears], of: declaration.kind)
        continue
      }
      _ = once.note(.hears, head.span)
      hears += phrases(head)
    }
    need(.hears, once, declaration)
    return hears
  }
}
