import DialogueModel

extension Script {
  /// The name of something declared, at a cursor, which moves behind it.
  mutating func reference(_ kind: Keyword, _ cursor: inout Cursor) -> Symbol? {
    let found = token(cursor)
    guard found.kind == .word else {
      report.add(.incompleteLine("the name of a \(kind.rawValue)", at: found.span))
      return nil
    }
    cursor = found.after
    return resolve(kind, found) ? found.symbol : nil
  }

  /// Whether something of this kind has the name; reports it when not.
  mutating func resolve(_ kind: Keyword, _ name: Token) -> Bool {
    if let number = index[NameKey(kind: kind, name: name.symbol)] {
      used[number] = true
      return true
    }
    reportUnknown([kind], name.symbol, at: name.span)
    return false
  }

  /// Reports a name that nothing has, with the closest name of the wanted kinds or of another.
  mutating func reportUnknown(_ kinds: [Keyword], _ name: Symbol, at span: Span) {
    // A name that failed once is not reported again.
    guard failed.insert(NameKey(kind: kinds[0], name: name)).inserted else {
      report.fail()
      return
    }
    let word = names[name]
    var near: (name: String, span: Span, kind: Keyword)?
    for kind in kinds + [.finding, .condition, .state, .advice, .topic] where near == nil {
      let candidates = (declared[kind] ?? []).map { names[declarations[$0].name] }
      if let other = closest(to: word, among: candidates),
        let place = (declared[kind] ?? []).first(where: { names[declarations[$0].name] == other })
      {
        near = (other, declarations[place].span, kind)
      } else if let place = (declared[kind] ?? []).first(where: { declarations[$0].name == name }) {
        near = (word, declarations[place].span, kind)
      }
    }
    report.add(.unknownName(kinds.map(\.rawValue), word, at: span, near: near))
  }

  /// Names with commas between them, to the end of the cursor.
  mutating func references(_ kind: Keyword, _ cursor: inout Cursor) -> [Symbol] {
    var found: [Symbol] = []
    while true {
      let name = token(cursor)
      guard name.kind == .word else {
        report.add(.incompleteLine("the name of a \(kind.rawValue)", at: name.span))
        return found
      }
      if resolve(kind, name) { found.append(name.symbol) }
      cursor = name.after
      let comma = token(cursor)
      guard comma.isSign(",") else { break }
      cursor = comma.after
    }
    expectEnd(cursor)
    return found
  }

  /// The identifiers of the symbols.
  func identifiers<Owner>(_ symbols: [Symbol]) -> [Identifier<Owner>] {
    symbols.map { Identifier(names[$0]) }
  }

  /// Reports what is left of a line after everything was understood.
  mutating func expectEnd(_ cursor: Cursor) {
    let left = token(cursor)
    guard left.kind != .end else { return }
    report.add(
      .unexpectedWords(
        source.text(remainder(moved(cursor, to: left))), at: remainder(moved(cursor, to: left))))
  }

  private func moved(_ cursor: Cursor, to token: Token) -> Cursor {
    var cursor = token.after
    cursor.position = token.span.start
    return cursor
  }

  /// The answer of a finding, at a cursor, which moves behind it.
  mutating func answer(of finding: FindingShape, _ cursor: inout Cursor) -> Answer.ID? {
    let found = token(cursor)
    guard found.kind == .word || found.kind == .number else {
      report.add(.incompleteLine("an answer of `\(names[finding.name])`", at: found.span))
      return nil
    }
    cursor = found.after
    let symbol = names.symbol(source.bytes, found.span.start, found.span.end)
    if let answer = finding.answer(symbol) { return Identifier(names[answer.name]) }
    let word = names[symbol]
    report.add(
      .unknownAnswer(
        word, of: names[finding.name], at: found.span,
        closest: closest(to: word, among: finding.answers.map { names[$0.name] }),
        declared: declarations[finding.declaration].span,
        answers: finding.answers.map { names[$0.name] }))
    return nil
  }

  /// The shape of a finding, at a cursor, which moves behind its name.
  mutating func finding(_ cursor: inout Cursor) -> FindingShape? {
    guard let name = reference(.finding, &cursor), let number = findingNumbers[name] else {
      return nil
    }
    return findingShapes[number]
  }
}
