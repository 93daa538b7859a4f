import DialogueModel

extension Script {
  /// `adjust times NUMBER when PREDICATE  from …`
  mutating func adjustment(_ head: LineHead) -> Condition.Adjustment? {
    let (stop, provenance) = provenance(head, loosely: false)
    var cursor = whole(head, stop: stop)
    let times = token(cursor)
    guard times.keyword == .times else {
      report.add(.incompleteLine("`times` and a number", at: head.span))
      return nil
    }
    cursor = times.after
    guard let factor = plainNumber(&cursor) else { return nil }
    if factor.value < 0 {
      report.add(
        .notANumber(source.text(factor.span), at: factor.span, wanted: "a number not below 0"))
    }
    let when = token(cursor)
    guard when.keyword == .when else {
      report.add(.incompleteLine("`when` and a condition", at: head.span))
      return nil
    }
    cursor = when.after
    guard let predicate = predicate(&cursor) else { return nil }
    expectEnd(cursor)
    guard let provenance else {
      if stop == .max { report.add(.numberWithoutSource(at: factor.span)) }
      return nil
    }
    return Condition.Adjustment(factor: factor.value, when: predicate, provenance: provenance)
  }

  /// `see LEVEL when PREDICATE  PROSE`
  mutating func care(_ head: LineHead, _ id: String, _ count: Int) -> Condition.Care? {
    noticeSwallowed(head)
    var cursor = whole(head)
    guard let urgency = urgency(&cursor) else { return nil }
    var condition = Predicate.always
    let when = token(cursor)
    if when.keyword == .when, when.gap == .space {
      cursor = when.after
      guard let predicate = predicate(&cursor) else { return nil }
      condition = predicate
    }
    guard standsApart(cursor) else { return nil }
    skipBlanks(&cursor)
    return prose(cursor, of: head, id: "\(id).see", count: count).map {
      Condition.Care(urgency: urgency, who: $0, when: condition)
    }
  }

  /// `return PLAN from stage N, when PROSE`
  mutating func comeback(_ head: LineHead, _ id: String) -> Condition.Comeback? {
    noticeSwallowed(head)
    var cursor = whole(head)
    var plan: Plan.ID?
    var stage = 1.0
    if token(cursor).keyword != .when {
      guard let name = reference(.plan, &cursor) else { return nil }
      plan = Identifier(names[name])
      let from = token(cursor)
      let word = token(from.after)
      if from.keyword == .from, word.keyword == .stage {
        cursor = word.after
        guard let number = plainNumber(&cursor, "the number of a stage") else { return nil }
        stage = number.value
        let stages = stageCount(name)
        guard let whole = Int(exactly: stage), (1...max(1, stages)).contains(whole) else {
          report.add(
            .unknownStage(source.text(number.span), of: names[name], stages, at: number.span))
          return nil
        }
      }
      let comma = token(cursor)
      if comma.isSign(",") { cursor = comma.after }
    }
    let when = token(cursor)
    guard when.keyword == .when else {
      report.add(.incompleteLine("`when` and what must hold before", at: head.span))
      return nil
    }
    cursor = when.after
    skipBlanks(&cursor)
    return prose(cursor, of: head, id: "\(id).return").map {
      Condition.Comeback(plan: plan, stage: Int(stage), when: $0)
    }
  }

  func stageCount(_ plan: Symbol) -> Int {
    plans.first { $0.id.text == names[plan] }?.stages.count ?? 1
  }
}
