import DialogueModel

extension Script {
  /// `FINDING is …`
  mutating func findingClaim(_ cursor: inout Cursor) -> Predicate? {
    let name = token(cursor)
    guard let number = findingNumbers[name.symbol] else {
      reportUnknown([.finding], name.symbol, at: name.span)
      return nil
    }
    let shape = findingShapes[number]
    let finding = Finding.ID(names[shape.name])
    cursor = name.after
    guard let isNot = isOrIsNot(&cursor, of: name) else { return nil }
    let word = token(cursor)
    switch word.keyword {
    case .known where shape.answer(word.symbol) == nil:
      cursor = word.after
      return negated(.isKnown(finding), isNot)
    case .unknown where shape.answer(word.symbol) == nil:
      cursor = word.after
      return negated(.isKnown(finding), !isNot)
    case .notSure where shape.answer(word.symbol) == nil:
      cursor = word.after
      return negated(.isNotSure(finding), isNot)
    case .any where shape.answer(word.symbol) == nil:
      cursor = word.after
      guard expect([.of], &cursor, of: name) else { return nil }
      var answers: [Answer.ID] = []
      var isWhole = true
      repeat {
        if let answer = answer(of: shape, &cursor) {
          answers.append(answer)
        } else {
          isWhole = false
        }
      } while takeComma(&cursor)
      return isWhole ? negated(.isAny(finding, answers), isNot) : nil
    default: break
    }
    if word.kind == .end {
      report.add(.incompleteLine("an answer of `\(finding)`", at: word.span))
      return nil
    }
    guard let answer = answer(of: shape, &cursor) else { return nil }
    return negated(.isAny(finding, [answer]), isNot)
  }

  mutating func leading(_ first: Token, _ cursor: inout Cursor) -> Predicate? {
    guard let isNot = isOrIsNot(&cursor, of: first) else { return nil }
    var all: [Predicate] = []
    let any = token(cursor)
    let isList = any.keyword == .any
    if isList {
      cursor = any.after
      guard expect([.of], &cursor, of: first) else { return nil }
    }
    repeat {
      let name = token(cursor)
      guard name.kind == .word else {
        report.add(.incompleteLine("the name of a condition or a family", at: name.span))
        return nil
      }
      cursor = name.after
      if !families.contains(name.symbol),
        index[NameKey(kind: .condition, name: name.symbol)] == nil
      {
        let word = names[name.symbol]
        if let family = closest(to: word, among: families.map { names[$0] }.sorted()) {
          report.add(
            .unknownName(
              ["condition", "family"], word, at: name.span, near: (family, nil, .family)))
        } else {
          reportUnknown([.condition], name.symbol, at: name.span)
        }
      }
      all.append(.leading(names[name.symbol]))
    } while isList && takeComma(&cursor)
    return negated(all.count == 1 ? all[0] : .or(all), isNot)
  }

  mutating func comparison(_ cursor: inout Cursor) -> Predicate? {
    guard !reportsBareName(cursor), let left = expression(&cursor) else { return nil }
    let sign = token(cursor)
    let comparison: Predicate.Comparison
    switch sign.kind {
    case .atMost: comparison = .atMost
    case .atLeast: comparison = .atLeast
    case .sign(UInt8(ascii: "<")): comparison = .less
    case .sign(UInt8(ascii: ">")): comparison = .more
    case .sign(UInt8(ascii: "=")): comparison = .equal
    case .word, .number, .sign, .end:
      report.add(
        .unclearPredicate(
          at: sign.kind == .end ? left.span : sign.span, wanted: "`is` or a comparison",
          behind: source.text(left.span)))
      return nil
    }
    cursor = sign.after
    guard let right = expression(&cursor) else { return nil }
    guard agree(left, right) else { return nil }
    return .compare(left.value, comparison, right.value)
  }

  /// Reports a finding with a list of answers that neither `is` nor a comparison follows.
  mutating func reportsBareName(_ cursor: Cursor) -> Bool {
    let name = token(cursor)
    guard name.kind == .word, let number = findingNumbers[name.symbol],
      dimension(of: findingShapes[number]) == nil
    else { return false }
    let next = token(name.after)
    switch next.kind {
    case .atMost, .atLeast, .sign: return false
    case .word, .number, .end:
      report.add(
        .unclearPredicate(
          at: next.kind == .end ? name.span : next.span, wanted: "is",
          behind: names[name.symbol]))
      return true
    }
  }

  mutating func takeComma(_ cursor: inout Cursor) -> Bool {
    let comma = token(cursor)
    guard comma.isSign(","), comma.gap != .wide || cursor.depth > 0 else { return false }
    cursor = comma.after
    return true
  }
}
