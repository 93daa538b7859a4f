import DialogueModel

/// Reads the parts whose places are composed of a direction and the part.
func readParts(_ script: inout Script) {
  for declaration in script.all(.part) { script.readPart(declaration) }
}

extension Script {
  fileprivate mutating func readPart(_ declaration: Declaration) {
    var cursor = declaration.rest
    let of = token(cursor)
    guard of.keyword == .of else {
      report.add(
        .incompleteLine("`of` and the finding that its places answer", at: declaration.span))
      return
    }
    cursor = of.after
    guard let finding = finding(&cursor) else { return }
    expectEnd(cursor)
    var hears: [Phrase] = []
    var alone: [Answer.ID] = []
    var ask: Line?
    var places: [Part.Place] = []
    var once = Once()
    for line in lines(of: declaration) {
      let head = head(of: line)
      switch head.keyword {
      case .hears:
        _ = once.note(.hears, head.span)
        hears += phrases(head)
      case .alone where isFirst(head, &once):
        var cursor = whole(head)
        alone = answers(of: finding, &cursor)
      case .ask where isFirst(head, &once):
        ask = prose(head, id: "part.\(names[declaration.name]).ask")
      case .alone, .ask: break
      default: if let place = place(head, of: finding) { places.append(place) }
      }
    }
    need(.hears, once, declaration)
    if alone.count > 1, ask == nil {
      report.add(
        .missingLine("ask", of: "part `\(names[declaration.name])`", at: declaration.span))
    }
    parts.append(
      Part(
        id: Identifier(names[declaration.name]), finding: Identifier(names[finding.name]),
        hears: hears, alone: alone, places: places, ask: ask))
  }

  /// `DIRECTION + DIRECTION  ANSWER, …`
  private mutating func place(_ head: LineHead, of finding: FindingShape) -> Part.Place? {
    var cursor = whole(of: head.node, behind: head.span.start)
    var directions: Set<Direction.ID> = []
    while true {
      let name = token(cursor)
      guard name.kind == .word else {
        report.add(.incompleteLine("the name of a direction", at: name.span))
        return nil
      }
      cursor = name.after
      guard index[NameKey(kind: .direction, name: name.symbol)] != nil else {
        let word = names[name.symbol]
        let keywords = ["hears", "alone", "ask"]
        if let near = closest(to: word, among: keywords) {
          report.add(.unknownKeyword(word, at: name.span, of: "part", closest: near))
        } else {
          reportUnknown([.direction], name.symbol, at: name.span)
        }
        return nil
      }
      directions.insert(Identifier(names[name.symbol]))
      let plus = token(cursor)
      guard plus.isSign("+") else { break }
      cursor = plus.after
    }
    let answers = answers(of: finding, &cursor)
    return answers.isEmpty ? nil : Part.Place(directions: directions, answers: answers)
  }

  /// Answers with commas between them, to the end of the cursor.
  mutating func answers(of finding: FindingShape, _ cursor: inout Cursor) -> [Answer.ID] {
    var found: [Answer.ID] = []
    while true {
      let before = cursor.position
      if let answer = answer(of: finding, &cursor) { found.append(answer) }
      if cursor.position == before { return found }
      let comma = token(cursor)
      guard comma.isSign(",") else { break }
      cursor = comma.after
    }
    expectEnd(cursor)
    return found
  }
}
