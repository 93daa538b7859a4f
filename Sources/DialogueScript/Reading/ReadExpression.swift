import DialogueModel

/// An expression with what it measures and where it stands.
struct Measured {
  var value: Expression
  var dimension: Dimension
  var span: Span
  /// A number written without a unit.
  var isLiteral = false
}

extension Script {
  /// Sums and differences, at a cursor, which moves behind them.
  mutating func expression(_ cursor: inout Cursor) -> Measured? {
    guard var left = product(&cursor) else { return nil }
    while true {
      let sign = operatorToken(cursor)
      guard sign.isSign("+") || sign.isSign("-") else { return left }
      cursor = sign.after
      guard let right = product(&cursor) else { return nil }
      guard agree(left, right) else { return nil }
      left = joined(left, sign.isSign("+") ? .plus : .minus, right, left.dimension)
    }
  }

  private mutating func product(_ cursor: inout Cursor) -> Measured? {
    guard var left = operand(&cursor) else { return nil }
    while true {
      let sign = operatorToken(cursor)
      guard sign.isSign("*") || sign.isSign("/") else { return left }
      cursor = sign.after
      guard let right = operand(&cursor) else { return nil }
      left =
        sign.isSign("*")
        ? joined(left, .times, right, left.dimension.times(right.dimension))
        : joined(left, .over, right, left.dimension.over(right.dimension))
    }
  }

  private func joined(
    _ left: Measured, _ sign: Expression.Operator, _ right: Measured, _ dimension: Dimension
  ) -> Measured {
    Measured(
      value: .arithmetic(left.value, sign, right.value), dimension: dimension,
      span: Span(left.span.start, right.span.end), isLiteral: left.isLiteral && right.isLiteral)
  }

  private mutating func operand(_ cursor: inout Cursor) -> Measured? {
    let first = token(cursor)
    switch first.kind {
    case .number:
      cursor = first.after
      return amount(first, 1, &cursor)
    case .sign(UInt8(ascii: "-")):
      let number = token(first.after)
      guard number.kind == .number else { break }
      cursor = number.after
      return amount(number, -1, &cursor)
    case .sign(UInt8(ascii: "(")):
      return bracketed(first, &cursor) { $0.expression(&$1) }
    case .word:
      cursor = first.after
      return named(first, &cursor)
    case .sign, .atMost, .atLeast, .end: break
    }
    report.add(.unclearExpression(at: first.span))
    return nil
  }

  /// Notes one more level of nesting; false when there are too many.
  mutating func deeper(_ cursor: inout Cursor, at span: Span) -> Bool {
    cursor.depth += 1
    if cursor.depth > Cursor.deepest {
      report.add(.tooDeep(at: span))
      return false
    }
    return true
  }

  /// A number and its unit.
  private mutating func amount(
    _ number: Token, _ sign: Double, _ cursor: inout Cursor
  ) -> Measured? {
    let unit = operatorToken(cursor)
    guard unit.kind == .word, unit.gap == .space, !unit.isJoint else {
      return Measured(
        value: .number(sign * number.value, unit: nil), dimension: .bare, span: number.span,
        isLiteral: true)
    }
    cursor = unit.after
    guard let shape = unitShape(unit) else { return nil }
    return Measured(
      value: .number(sign * number.value, unit: Identifier(names[shape.name])),
      dimension: Dimension(shape.dimension), span: Span(number.span.start, unit.span.end))
  }

  /// The unit that a word stands for.
  mutating func unitShape(_ word: Token) -> UnitShape? {
    if let number = unitWords[word.symbol] { return unitShapes[number] }
    let text = names[word.symbol]
    let words = unitWords.symbols.map { names[$0] }.sorted()
    report.add(
      .unknownName(
        ["unit"], text, at: word.span,
        near: closest(to: text, among: words).map { ($0, nil, .unit) }))
    return nil
  }

  private mutating func named(_ word: Token, _ cursor: inout Cursor) -> Measured? {
    if word.keyword == .chance {
      let of = token(cursor)
      guard of.keyword == .of else {
        report.add(.unclearExpression(at: word.span))
        return nil
      }
      cursor = of.after
      guard let name = reference(.condition, &cursor) else { return nil }
      return Measured(
        value: .chance(Identifier(names[name])), dimension: .bare,
        span: Span(word.span.start, cursor.position))
    }
    if let number = findingNumbers[word.symbol] {
      let shape = findingShapes[number]
      guard let dimension = dimension(of: shape) else {
        report.add(
          .notAQuantity(
            names[shape.name], at: word.span, declared: declarations[shape.declaration].span))
        return nil
      }
      return Measured(
        value: .finding(Identifier(names[shape.name])), dimension: dimension, span: word.span)
    }
    if let score = index[NameKey(kind: .score, name: word.symbol)] {
      used[score] = true
      return Measured(
        value: .score(Identifier(names[word.symbol])), dimension: .bare, span: word.span)
    }
    reportUnknown([.finding, .score], word.symbol, at: word.span)
    return nil
  }

  /// What a finding's amount measures; nil when it has none.
  func dimension(of shape: FindingShape) -> Dimension? {
    switch shape.kind {
    case .oneOf, .anyOf, .signs, .yesNo, .bands: nil
    case .scale: .bare
    case .number(let units), .duration(let units):
      units.first.map { Dimension(unitShapes[$0].dimension) } ?? .bare
    }
  }

  /// Whether two amounts can be compared or added; reports it when not.
  mutating func agree(_ left: Measured, _ right: Measured) -> Bool {
    if left.dimension == right.dimension { return true }
    if left.isLiteral || right.isLiteral, left.dimension.isBare || right.dimension.isBare {
      let literal = left.isLiteral ? left : right
      let other = left.isLiteral ? right : left
      report.add(.unitNeeded(at: literal.span, measures: other.dimension.words(names)))
    } else {
      report.add(
        .unitMismatch(
          left.dimension.words(names), at: left.span, right.dimension.words(names),
          at: right.span))
    }
    return false
  }
}

extension Token {
  /// A word that joins parts of a predicate or an expression and so names nothing.
  var isJoint: Bool {
    keyword == .and || keyword == .or || keyword == .in || keyword == .is
  }
}
