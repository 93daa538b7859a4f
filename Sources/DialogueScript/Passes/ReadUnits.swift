import DialogueModel

/// Reads the units and works out how many base units each is.
func readUnits(_ script: inout Script) {
  let declared = script.all(.unit)
  // The words first, so that a unit can be said in another that comes later.
  var drafts: [UnitDraft] = []
  for (number, declaration) in declared.enumerated() {
    script.unitWords[declaration.name] = number
    script.unitShapes.append(
      UnitShape(name: declaration.name, dimension: declaration.name, factor: 1))
  }
  for (number, declaration) in declared.enumerated() {
    drafts.append(script.unitDraft(declaration, number))
  }
  for number in drafts.indices {
    let factor = script.factor(of: number, drafts)
    script.unitShapes[number].factor = factor
    let draft = drafts[number]
    script.units.append(
      Unit(
        id: Identifier(script.names[draft.name]),
        dimension: script.names[script.unitShapes[number].dimension], factor: factor,
        many: draft.many, one: draft.one, hears: draft.hears))
  }
}

/// A unit before its factor is known.
struct UnitDraft {
  var name: Symbol
  var span: Span
  var amount = 1.0
  /// The unit that the amount is in, where it is not the base unit.
  var inUnit: Token?
  var one = ""
  var many = ""
  var hears: [Phrase] = []
}

extension Script {
  fileprivate static let unitLines: [Keyword] = [.measures, .is, .called, .hears]

  fileprivate mutating func unitDraft(_ declaration: Declaration, _ number: Int) -> UnitDraft {
    var draft = UnitDraft(name: declaration.name, span: declaration.span)
    var once = Once()
    expectNothing(behind: declaration)
    for line in lines(of: declaration) {
      let head = head(of: line)
      switch head.keyword {
      case .measures where isFirst(head, &once):
        var cursor = rest(head)
        let word = token(cursor)
        guard word.kind == .word else {
          report.add(.incompleteLine("what is measured, such as `distance`", at: head.span))
          break
        }
        cursor = word.after
        expectEnd(cursor)
        unitShapes[number].dimension = word.symbol
      case .is where isFirst(head, &once): readAmount(head, &draft)
      case .called where isFirst(head, &once): readNames(head, number, &draft)
      case .hears: draft.hears += phrases(head)
      case .measures, .is, .called: break
      default: unknownLine(head, among: Script.unitLines, of: .unit)
      }
    }
    for keyword in [Keyword.measures, .is, .called] { need(keyword, once, declaration) }
    return draft
  }

  private mutating func readAmount(_ head: LineHead, _ draft: inout UnitDraft) {
    var cursor = rest(head)
    guard let amount = plainNumber(&cursor) else { return }
    if amount.value <= 0 {
      report.add(
        .notANumber(
          source.text(amount.span), at: amount.span, wanted: "a number above 0"))
      return
    }
    draft.amount = amount.value
    let unit = token(cursor)
    if unit.kind == .word {
      draft.inUnit = unit
      cursor = unit.after
    }
    expectEnd(cursor)
  }

  private mutating func readNames(_ head: LineHead, _ number: Int, _ draft: inout UnitDraft) {
    let words = source.text(remainder(rest(head))).split(separator: ",").map(\.trimmingBlanks)
    guard let one = words.first, words.count <= 2 else {
      report.add(.incompleteLine("one word, or two with a comma between", at: head.span))
      return
    }
    draft.one = one
    draft.many = words.last ?? one
    for word in words {
      let bytes = Array(word.utf8)
      let symbol = names.symbol(bytes, 0, bytes.count)
      if unitWords[symbol] == nil { unitWords[symbol] = number }
    }
  }

  /// How many base units a unit is, by way of the units that it is explained with.
  fileprivate mutating func factor(of start: Int, _ drafts: [UnitDraft]) -> Double {
    var number = start
    var factor = drafts[start].amount
    var seen = [start]
    while let unit = drafts[number].inUnit {
      guard let other = unitWords[unit.symbol] else {
        _ = unitShape(unit)
        return factor
      }
      let left = unitShapes[number].dimension
      let right = unitShapes[other].dimension
      if left != right, number == start {
        report.add(
          .unitMismatch(names[left], at: drafts[number].span, names[right], at: unit.span))
      }
      guard !seen.contains(other), seen.count < Cursor.deepest else {
        // One report is enough for all units of the circle.
        if !report.diagnostics.contains(where: { $0.kind == .unitCycle }) {
          report.add(.unitCycle(names[drafts[number].name], at: unit.span))
        }
        return factor
      }
      seen.append(other)
      factor *= drafts[other].amount
      number = other
    }
    return factor
  }
}

extension StringProtocol {
  /// Without the blanks at both ends.
  var trimmingBlanks: String {
    var bytes = Array(utf8)[...]
    while let first = bytes.first, first.isSpace { bytes.removeFirst() }
    while let last = bytes.last, last.isSpace { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
