import DialogueModel

/// Reads the engine's own sentences in the dialogue's language.
func readWording(_ script: inout Script) {
  var lines: [Wording.Key: [Line]] = [:]
  let language = script.header.language
  for declaration in script.all(.wording) where script.names[declaration.name] == language {
    script.expectNothing(behind: declaration)
    for node in script.lines(of: declaration) {
      let head = script.head(of: node)
      let word = script.names[head.symbol]
      guard let key = Wording.Key(rawValue: word) else {
        script.report.add(
          .unknownKeyword(
            word, at: head.span, of: "wording",
            closest: closest(to: word, among: Wording.Key.allCases.map(\.rawValue))))
        continue
      }
      let count = lines[key, default: []].count + 1
      let line = script.prose(
        script.whole(head), of: head, id: "wording.\(word)", count: count, fills: key)
      if let line { lines[key, default: []].append(line) }
    }
  }
  script.wording = Wording(lines: lines)
  script.yes = lines[.yes]?.first?.text
  script.no = lines[.no]?.first?.text
}
