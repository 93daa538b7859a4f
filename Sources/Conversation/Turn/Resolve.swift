import DialogueModel
import Understanding

extension Exchange {
  /// Turns a short reply, such as "yes" or "the second", into what it says of the open question.
  mutating func resolveReply() {
    guard let reply = reading.reply else { return }
    if reply == .allBut {
      resolveAllBut()
      return
    }
    if reading.isCorrection || takesAmountBack(reply), reading.mentions.isEmpty,
      correctLast(reply)
    {
      return
    }
    if deniesAll(reply) {
      // None of the answers fits: which one it is stays open, and nothing is taken away.
      reading.reply = .notSure
      return
    }
    switch progress.open {
    case .finding(let id), .which(let id), .unit(let id), .conflict(let id):
      guard !reading.mentions.contains(where: { $0.finding == id }) else { return }
      if let finding = finding(id) { resolve(reply, finding, offered) }
    case .checklist(let id):
      // "No, my left leg" takes back the side, and says no to no danger.
      if reply == .no, takesSideBack { return }
      if let checklist = stage.cast.checklists[id] { resolve(reply, items(of: checklist)) }
    case .story, .offers, .changeWhat, nil:
      return
    }
  }

  /// "No, 4 days" changes how long, whatever is asked.
  private func takesAmountBack(_ reply: Reply) -> Bool {
    guard reading.beginsWithNo, case .quantity(let quantity) = reply else { return false }
    return quantity.unit != nil
  }

  /// Whether the message names another side than was told before.
  var takesSideBack: Bool {
    reading.mentions.contains { mention in
      guard let side = mention.side, let held = facts[mention.finding]?.side else { return false }
      return side != held
    }
  }

  /// Whether the reply says that none of the answers holds where one of them must.
  private func deniesAll(_ reply: Reply) -> Bool {
    guard let id = progress.open?.finding, let finding = finding(id),
      !reading.mentions.contains(where: { $0.finding == id })
    else { return false }
    switch (progress.open, reply) {
    case (.which, .no), (.which, .neither): return true
    // "All over" leaves open which one of many it is.
    case (.which, .all): return offered.count > 2
    case (.finding, .neither): return finding.kind != .yesNo && finding.denied == nil
    default: return false
    }
  }

  private mutating func resolve(_ reply: Reply, _ finding: Finding, _ offered: [Answer.ID]) {
    switch reply {
    case .yes:
      if finding.kind == .yesNo { mention(finding, [Answer.yes], .affirmed) }
    case .sortOf:
      if finding.kind == .yesNo { mention(finding, [Answer.yes], .unsure) }
    case .no:
      if finding.kind == .yesNo {
        mention(finding, [finding.no], .affirmed)
      } else if let denied = finding.denied {
        mention(finding, [denied], .affirmed)
      }
    case .neither:
      if let denied = finding.denied { mention(finding, [denied], .affirmed) }
    case .both:
      // "No wait, both of them" is about what was said before.
      if finding.kind == .anyOf, offered.count == 2, !reading.isCorrection {
        for answer in offered { mention(finding, [answer], .affirmed) }
      }
    case .all:
      if finding.kind == .anyOf {
        for answer in offered where answer != finding.denied {
          mention(finding, [answer], .affirmed)
        }
      }
    case .positions(let places):
      for place in places where offered.indices.contains(place) {
        mention(finding, [offered[place]], .affirmed)
      }
    case .quantity(let quantity):
      guard finding.isMeasured, quantity.unit.map(finding.units.contains) ?? true else { return }
      reading.mentions.append(
        Mention(
          finding: finding.id, answers: [], polarity: .affirmed, quantity: quantity,
          span: 0..<message.utf8.count, text: message, isReply: true))
    case .notSure, .same, .allBut:
      return
    }
  }

  /// "All except the fever": what is named does not hold, and all else on the list does.
  private mutating func resolveAllBut() {
    guard !reading.mentions.isEmpty else { return }
    let named = reading.mentions
    reading.mentions.removeAll()
    let list = progress.open.flatMap { open -> Checklist? in
      if case .checklist(let id) = open { stage.cast.checklists[id] } else { nil }
    }
    for item in list.map({ items(of: $0) }) ?? [] {
      let isNamed = named.contains {
        $0.finding == item.finding && $0.answers.contains(item.answer)
      }
      if isNamed { deny(item) } else { affirm(item) }
    }
    // What is no item of the list is only said not to be so.
    for mention in named where !reading.mentions.contains(where: { $0.finding == mention.finding })
    {
      var denied = mention
      denied.polarity = .denied
      reading.mentions.append(denied)
    }
  }

  private mutating func resolve(_ reply: Reply, _ items: [Checklist.Item]) {
    switch reply {
    case .no, .neither:
      for item in items { deny(item) }
    case .all:
      for item in items { affirm(item) }
    case .both:
      if items.count == 2 { for item in items { affirm(item) } }
    case .positions(let places):
      let chosen = places.filter(items.indices.contains)
      // The place after the last item is "none of these".
      if chosen.isEmpty, places.contains(items.count) {
        for item in items { deny(item) }
      }
      guard !chosen.isEmpty else { return }
      for (place, item) in items.enumerated() {
        if chosen.contains(place) { affirm(item) } else { deny(item) }
      }
    case .yes:
      // "Yes" to one item says which.
      if items.count == 1 { for item in items { affirm(item) } }
    case .sortOf, .notSure, .same, .allBut, .quantity:
      return
    }
  }

  /// A correction that names no finding is about the last answer.
  private mutating func correctLast(_ reply: Reply) -> Bool {
    switch reply {
    case .yes, .no, .positions:
      guard let id = progress.lastAnswered, let finding = finding(id), let fact = facts[id],
        fact.quantity == nil
      else { return false }
      let before = reading.mentions
      resolve(reply, finding, finding.offered)
      let told = reading.mentions.dropFirst(before.count).flatMap(\.answers)
      // "No" after "no" is an answer to the open question, not a change of the last.
      guard !told.isEmpty, told != fact.affirmed else {
        reading.mentions = before
        return false
      }
      return true
    case .quantity(let quantity):
      guard
        let last = facts.all.filter({ isCounted($0, in: quantity.unit) && isTakenBack($0) })
          .max(by: { $0.turn < $1.turn }),
        let finding = finding(last.finding), progress.open?.finding != last.finding
      else { return false }
      var amount = quantity
      if amount.unit == nil { amount.unit = last.quantity?.unit }
      resolve(.quantity(amount), finding, [])
      return true
    case .sortOf, .notSure, .both, .neither, .all, .allBut, .same:
      return false
    }
  }

  /// Where the message says which amount goes, no other does.
  private func isTakenBack(_ fact: Fact) -> Bool {
    reading.takenBack.isEmpty
      || reading.takenBack.contains { $0.value == fact.quantity?.value }
  }

  /// Whether a fact is an amount that could be told in a unit.
  private func isCounted(_ fact: Fact, in unit: Unit.ID?) -> Bool {
    guard fact.quantity != nil, let finding = finding(fact.finding) else { return false }
    return unit.map(finding.units.contains) ?? true
  }

  mutating func affirm(_ item: Checklist.Item) {
    guard let finding = finding(item.finding) else { return }
    mention(finding, [item.answer], .affirmed)
  }

  /// "None of these" says of each item that it is not so, and no more than that.
  mutating func deny(_ item: Checklist.Item) {
    guard let finding = finding(item.finding) else { return }
    if finding.kind == .yesNo {
      let other = item.answer == finding.no ? Answer.yes : finding.no
      mention(finding, [other], .affirmed)
    } else {
      mention(finding, [item.answer], .denied)
    }
  }

  /// Adds a mention that the open question gives its meaning.
  mutating func mention(
    _ finding: Finding, _ answers: [Answer.ID], _ polarity: Mention.Polarity
  ) {
    reading.mentions.append(
      Mention(
        finding: finding.id, answers: answers, polarity: polarity,
        span: 0..<message.utf8.count, text: message, isReply: true))
  }
}

extension Answer {
  /// The name of the answer yes of every yes-or-no finding.
  static let yes: ID = "yes"
}

extension Finding {
  /// The answer that says no.
  var no: Answer.ID { denied ?? "no" }

  /// Whether its answers are places.
  var isPlace: Bool { answers.contains { $0.area != nil } }

  /// Whether a number answers it.
  var isMeasured: Bool {
    switch kind {
    case .number, .scale, .duration: true
    case .oneOf, .anyOf, .yesNo, .bands: false
    }
  }

  /// The answers as they are offered: wishes not to answer come last.
  var offered: [Answer.ID] {
    let places = answers.indices
    return places.filter { !answers[$0].isNotSure }.map { answers[$0].id }
      + places.filter { answers[$0].isNotSure }.map { answers[$0].id }
  }
}
