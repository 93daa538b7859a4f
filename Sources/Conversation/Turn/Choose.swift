import DialogueModel
import Understanding

extension Exchange {
  /// Turns options chosen by their names into what they say of the open question.
  mutating func choose(_ names: [String]) {
    switch progress.open {
    case .finding(let id), .which(let id):
      guard let finding = finding(id) else { return }
      for name in names { mention(finding, [Answer.ID(name)], .affirmed) }
    case .conflict(let id):
      let heard = reading.mentions.count
      guard let finding = finding(id), let name = names.first else { return }
      if let side = Side(rawValue: name) {
        settle(id, side)
      } else if finding.answer(Answer.ID(name)) != nil {
        mention(finding, [Answer.ID(name)], .affirmed)
      } else {
        settle(id, amount: name)
      }
      // A choice that can be matched to neither statement must not leave the question open for ever.
      if reading.mentions.count == heard { settleChosen(id) }
    case .unit(let id):
      guard let finding = finding(id), var quantity = facts[id]?.quantity, let name = names.first
      else { return }
      quantity.unit = Unit.ID(name)
      mention(finding, quantity)
    case .checklist(let id):
      guard let checklist = stage.cast.checklists[id] else { return }
      let items = items(of: checklist)
      for item in items {
        if names.contains(checklist.name(of: item)) { affirm(item) } else { deny(item) }
      }
    case .offers(let line):
      let chosen = offers(of: line).filter { names.contains($0.id.text) }
      for offer in chosen { take(offer) }
    case .changeWhat:
      guard let name = names.first else { return }
      reading.universals.append(
        UniversalMention(universal: .change, span: 0..<0, finding: Finding.ID(name)))
    case .story, nil:
      return
    }
  }

  /// Does what an offer leads to.
  mutating func take(_ offer: Offer) {
    switch offer.leads {
    case .topic(let topic):
      reading.topics.append(TopicMention(topic: topic, span: 0..<0))
    case .universal(let universal):
      reading.universals.append(UniversalMention(universal: universal, span: 0..<0))
    case .state(let state):
      progress.state = state
      progress.open = nil
      isMoved = true
      // A state that is entered anew says its lines again.
      let lines = stage.cast.states[state]?.steps.flatMap(\.all).compactMap(\.line) ?? []
      progress.visited.removeAll { lines.contains($0) }
      trace?.note(.universal, "goes to \(state), as offered")
    }
  }

  /// The worse of two statements holds, and the question is done with.
  private mutating func settleChosen(_ id: Finding.ID) {
    settleForSafety(id)
    progress.open = nil
    isAnswered = true
    isMoved = true
  }

  /// The contradiction is settled by naming the side.
  private mutating func settle(_ id: Finding.ID, _ side: Side) {
    guard let finding = finding(id),
      let fact = [facts[id], conflict(on: id)].compactMap(\.self).first(where: { $0.side == side })
    else { return }
    mention(finding, fact.affirmed, .affirmed)
    reading.mentions[reading.mentions.count - 1].side = side
  }

  /// The contradiction is settled by naming the amount.
  private mutating func settle(_ id: Finding.ID, amount: String) {
    let quantities = [facts[id], conflict(on: id)].compactMap { $0?.quantity }
    guard let finding = finding(id),
      let quantity = quantities.first(where: { Amounts.plain($0) == amount })
    else { return }
    mention(finding, quantity)
  }

  private mutating func mention(_ finding: Finding, _ quantity: Quantity) {
    reading.mentions.append(
      Mention(
        finding: finding.id, answers: [], polarity: .affirmed, quantity: quantity, span: 0..<0,
        text: Amounts.plain(quantity), isReply: true))
  }
}

extension Step {
  /// The line that a step marks as said or heard.
  var line: Line.ID? {
    switch self {
    case .say(let line), .listen(let line): line.id
    case .ask, .narrow, .choose, .go, .conclude, .offer, .end: nil
    }
  }
}

extension Checklist {
  /// The option's name of an item: its finding, with its answer where that is needed.
  func name(of item: Item) -> String {
    let isAlone = items.count { $0.finding == item.finding } == 1
    return isAlone ? item.finding.text : "\(item.finding).\(item.answer)"
  }

  /// The option's name of "none of these".
  static let noneName = "none"
}
