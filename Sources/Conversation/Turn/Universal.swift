import DialogueModel
import Understanding

extension Exchange {
  /// Step 4: wishes that are understood at every question.
  ///
  /// Those that move the conversation are done now; the others wait until the facts are in.
  mutating func universal() {
    takeOffers()
    for wish in reading.universals {
      trace?.note(
        .universal,
        wish.finding.map { "\(wish.universal.rawValue) \($0)" }
          ?? wish.universal.rawValue)
      switch wish.universal {
      case .why: wishes.append(.why)
      case .again: wishes.append(.again)
      case .help: wishes.append(.help)
      case .summary: wishes.append(.summary)
      case .think: wishes.append(.think)
      case .report: wishes.append(.report)
      case .back: wantsBack = true
      case .startOver: startOver()
      case .stop: stop()
      case .skip: if !answersOpenQuestion { skip(.skipped) }
      case .notSure: if !answersOpenQuestion { skip(.notSure) }
      case .change: change(wish.finding)
      }
    }
    if reading.reply == .notSure, !reading.universals.contains(where: { $0.universal == .notSure }),
      !answersOpenQuestion
    {
      trace?.note(.universal, "not-sure")
      skip(.notSure)
    }
    for term in reading.terms { wishes.append(.meaning(term.term, term.word)) }
    for topic in reading.topics { wishes.append(.topic(topic.topic)) }
    for worry in reading.worries { wishes.append(.worry(worry.condition)) }
  }

  /// An offer that was taken up in words or by its position.
  private mutating func takeOffers() {
    guard case .offers(let line) = progress.open, let reply = reading.reply else { return }
    let offers = offers(of: line)
    switch reply {
    case .positions(let places):
      for place in places where offers.indices.contains(place) { take(offers[place]) }
    case .yes:
      if offers.count == 1, let only = offers.first { take(only) }
    case .no, .neither:
      // "No, it's the back of the knee" does not say goodbye.
      if reading.mentions.isEmpty, !reading.isCorrection { stop() }
    case .sortOf, .notSure, .both, .all, .allBut, .same, .quantity:
      return
    }
  }

  /// Whether the message says something about what is asked, so that "not sure" is but a hedge.
  private var answersOpenQuestion: Bool {
    switch progress.open {
    case .unit(let id):
      reading.mentions.contains { $0.finding == id && $0.quantity?.unit != nil }
    case .finding(let id), .which(let id), .conflict(let id):
      reading.mentions.contains { $0.finding == id }
    case .checklist(let id):
      stage.cast.checklists[id]?.items.contains { item in
        reading.mentions.contains { $0.finding == item.finding }
      } ?? false
    case .story, .offers, .changeWhat, nil: false
    }
  }

  private mutating func startOver() {
    progress = Progress(at: stage.dialogue.begin)
    let told = manner.toldUrgency
    manner = Manner()
    manner.toldUrgency = told
    reading.mentions = []
    isMoved = true
    note(.startedOver)
  }

  private mutating func stop() {
    progress.hasEnded = true
    isMoved = true
  }

  /// Leaves the open question: as not sure where it asks about facts.
  mutating func skip(_ key: Wording.Key) {
    guard let open = progress.open, !putOff(open, key) else { return }
    isAnswered = true
    switch open {
    case .finding(let id):
      setNotSure(id)
    case .checklist(let id):
      progress.checked.append(id)
      for item in stage.cast.checklists[id].map({ items(of: $0) }) ?? [] {
        setNotSure(item.finding)
      }
    case .which(let id), .unit(let id):
      progress.clarified.append(id)
    case .conflict(let id):
      settleForSafety(id)
    case .story(let line):
      progress.visited.append(line)
    case .offers:
      // Who wants nothing of what is offered is done.
      stop()
      return
    case .changeWhat:
      break
    }
    progress.open = nil
    note(key)
  }

  /// A list of dangers is not left at "not sure": it is asked once more, which of them may be true;
  /// one that is passed over comes back before the outcome.
  private mutating func putOff(_ open: Open, _ key: Wording.Key) -> Bool {
    guard case .checklist(let id) = open, stage.cast.checklists[id]?.doubt != nil,
      !progress.doubted.contains(id)
    else { return false }
    if key == .notSure {
      progress.doubted.append(id)
      isMoved = true
      isAskedAnew = true
      trace?.note(.universal, "asks once more which of \(id) may be true")
      return true
    }
    progress.postponed.append(id)
    progress.checked.append(id)
    progress.open = nil
    isAnswered = true
    note(key)
    return true
  }

  private mutating func setNotSure(_ id: Finding.ID) {
    // What was told of it holds; only the rest is not known.
    if let fact = facts[id], !fact.affirmed.isEmpty || fact.quantity != nil { return }
    var fact = facts[id] ?? Fact(finding: id)
    fact.isNotSure = true
    fact.turn = turn
    // What was not understood is nobody's word on it.
    fact.text = isLeft ? "" : message
    facts[id] = fact
    changed.append(id)
  }

  /// Puts the open question off, so that it comes back after another.
  mutating func suspend() {
    switch progress.open {
    case .finding(let id) where id == progress.changing: return
    case .story, .finding, .checklist, .which, .unit: progress.suspended = progress.open
    case .conflict, .offers, .changeWhat, nil: return
    }
  }

  /// Opens again a question that was answered before.
  private mutating func change(_ id: Finding.ID?) {
    isMoved = true
    guard let id, let finding = finding(id) else {
      // What to change it into may stand in the same message.
      guard reading.mentions.isEmpty else {
        reading.isCorrection = true
        return
      }
      suspend()
      progress.open = .changeWhat
      return
    }
    if reading.mentions.contains(where: { $0.finding == id }) {
      reading.isCorrection = true
      return
    }
    guard finding.ask != nil else {
      answer(.changeUnknown, ["name": speaker.words(finding.called)])
      return
    }
    note(.changeAsk, ["name": speaker.words(finding.called)])
    suspend()
    progress.open = .finding(id)
    progress.changing = id
  }
}
