import DialogueModel
import Differential
import Understanding

extension Exchange {
  /// Step 5: what was said before and is said otherwise now.
  ///
  /// Drops exactly what hung on the old answer, and says so.
  mutating func correct() {
    if reading.isCorrection, reading.reply == .same, !progress.corrections.isEmpty {
      // "No wait, it was right the first time" answers nothing.
      reading.mentions.removeAll { $0.isReply }
      if reading.mentions.isEmpty {
        restore()
        return
      }
    }
    told = gatherTold()
    for place in told.indices {
      let id = told[place].finding.id
      guard let held = facts[id] else { continue }
      let told = reading.isCorrection ? told[place].without(held) : told[place]
      guard isOtherwise(told, held) else {
        if conflict(on: id) != nil { confirm(held, told) }
        continue
      }
      if held.isNotSure || held.certainty == .unsure || conflict(on: id) != nil
        || reading.isCorrection || takesBack || progress.open?.finding == id
        || saysInstead(told, of: held)
      {
        replace(held, with: told)
      } else {
        hold(told, against: held)
      }
    }
    // What was put right on the way contradicts nothing any more.
    let facts = progress.facts
    progress.conflicts.removeAll { facts[$0.finding]?.says(as: $0) ?? false }
  }

  /// The mentions by finding, in the order of the message.
  private func gatherTold() -> [Told] {
    var order: [Finding.ID] = []
    var mentions: [Finding.ID: [Mention]] = [:]
    for mention in reading.mentions {
      if mentions[mention.finding] == nil { order.append(mention.finding) }
      mentions[mention.finding, default: []].append(mention)
    }
    var all: [Told] = []
    for id in order {
      guard let finding = finding(id) else { continue }
      all.append(Told(finding, mentions[id] ?? [], turn: turn))
      if all[all.count - 1].isEmpty { all.removeLast() }
    }
    return all
  }

  func conflict(on id: Finding.ID) -> Fact? {
    progress.conflicts.first { $0.finding == id }
  }

  /// Of two statements the first holds.
  private mutating func confirm(_ held: Fact, _ told: Told) {
    // Something else about the finding settles nothing, unless it was chosen to settle it.
    guard
      isChosen || held.affirmed.isEmpty || !Set(told.fact.affirmed).isDisjoint(with: held.affirmed)
        || told.fact.quantity != nil || !told.fact.denied.isEmpty
    else { return }
    progress.conflicts.removeAll { $0.finding == held.finding }
    used += told.mentions
    changed.append(held.finding)
    isMoved = true
    if progress.open == .conflict(held.finding) {
      isAnswered = true
      progress.open = nil
    }
    trace?.note(.correct, "\(held.finding) stays \(speaker.words(held))")
  }

  private var isChosen: Bool {
    if case .choose = input { true } else { false }
  }

  private func isOtherwise(_ told: Told, _ held: Fact) -> Bool {
    if told.fact.isNotSure { return false }
    if told.contradicts(held, stage.rulebook.numbering) { return true }
    // "No, 3 months" after 2 is another time, though both are between one month and three.
    if reading.isCorrection || takesBack, let old = held.quantity, let new = told.fact.quantity {
      return old.value != new.value || new.unit != nil && old.unit != new.unit
    }
    // A place that is named on a correction takes the place of the old one.
    let isCorrection =
      reading.isCorrection || takesBack && reading.saysItIs || progress.changing == held.finding
    let isNew =
      told.isWider(than: held)
      ? false
      : !Set(told.fact.affirmed + told.fact.open).isSubset(of: held.affirmed)
    return isCorrection && told.finding.kind == .anyOf && isNew && !held.affirmed.isEmpty
  }

  /// What is told against something held is meant to take its place.
  ///
  /// "No, my right leg" begins with a no that answers nothing; "I'm 54, actually" ends with the word
  /// of a correction.
  private var takesBack: Bool {
    reading.beginsWithNo && !answersTheList || reading.endsInCorrection
  }

  /// "None, and it came on slowly": the no is the answer to the open list.
  private var answersTheList: Bool {
    guard case .checklist = progress.open else { return false }
    return reading.reply == .no && !takesSideBack
  }

  /// "It's not the knee, it's the calf" denies what was held, and names another.
  private func saysInstead(_ told: Told, of held: Fact) -> Bool {
    !held.affirmed.isEmpty && !(told.fact.affirmed.isEmpty && told.fact.open.isEmpty)
      && Set(held.affirmed).isSubset(of: told.fact.denied)
  }

  private mutating func replace(_ held: Fact, with told: Told) {
    let id = held.finding
    let old = speaker.words(held)
    var fact = told.corrected(held)
    if fact.quantity != nil, fact.quantity?.unit == nil {
      fact.quantity?.unit = held.quantity?.unit
    }
    let earlier = progress.corrections.last { $0.finding == id }
    facts[id] = fact
    progress.conflicts.removeAll { $0.finding == id }
    moveSide(from: held.side, to: fact.side)
    var dropped = dropDependents(of: id, isElsewhere: isElsewhere(held, fact))
    if let earlier, earlier.before.says(as: fact) {
      // Back to what was first said: what hung on it holds again.
      for lost in earlier.dropped where facts[lost.finding] == nil { facts[lost.finding] = lost }
      dropped.removeAll { fact in earlier.dropped.contains { $0.finding == fact.finding } }
    }
    progress.corrections.append(Correction(finding: id, before: held, dropped: dropped))
    if progress.corrections.count > Self.rememberedCorrections {
      progress.corrections.removeFirst()
    }
    changed.append(id)
    replaced.append(id)
    used += told.mentions
    isMoved = true
    if progress.open?.finding == id || covers(id) { isAnswered = true }
    let new = speaker.words(fact)
    trace?.note(.correct, "\(id): \(old) -> \(new)")
    if let before = held.side, let after = fact.side, before != after,
      old == new || stage.cast.tellsSides.contains(id) && after != .both && before != .both
    {
      noteCorrection(speaker.words(before), speaker.words(after), dropped)
    } else if held.isNotSure {
      // Who was not sure and now knows corrects nothing.
    } else if fact.onlyDenies || saysOnlyNo(held, told.finding) {
      noteCorrection("", new, dropped)
    } else {
      noteCorrection(amount(of: held, beside: fact, told.finding) ?? old, new, dropped)
    }
    switch progress.open {
    // What was offered came after an outcome that no longer stands.
    case .changeWhat, .conflict(id), .offers: progress.open = nil
    case .finding, .which, .unit, .checklist, .conflict, .story, nil: break
    }
    walkAnew()
  }

  /// The old amount; without its unit where the new one has the same.
  private func amount(of old: Fact, beside new: Fact, _ finding: Finding) -> String? {
    guard let quantity = old.quantity else { return nil }
    guard let now = new.quantity, now.unit == quantity.unit, !quantity.isVague else {
      return speaker.words(quantity, of: finding)
    }
    return Amounts.plain(quantity)
  }

  /// The fact says only what is not so, and "not no swelling" is no English.
  private func saysOnlyNo(_ fact: Fact, _ finding: Finding) -> Bool {
    fact.onlyDenies || finding.denied.map { fact.affirmed == [$0] } ?? false
      || finding.kind == .yesNo && fact.affirmed == [finding.no]
  }

  private static let rememberedCorrections = 16

  private mutating func noteCorrection(_ old: String, _ new: String, _ dropped: [Fact]) {
    var parameters = ["old": old, "new": new]
    note(old.isEmpty ? .correctedTo : .corrected, parameters)
    guard !dropped.isEmpty else { return }
    let names = dropped.compactMap { finding($0.finding).map { speaker.words($0.called) } }
    parameters["dropped"] = speaker.list(names)
    note(.correctedDropped, parameters)
    trace?.note(.correct, "dropped \(dropped.map(\.finding.text).joined(separator: ", "))")
  }

  /// Takes the last change back.
  private mutating func restore() {
    guard let last = progress.corrections.popLast() else { return }
    let side = facts[last.finding]?.side
    facts[last.finding] = last.before
    moveSide(from: side, to: last.before.side)
    for lost in last.dropped { facts[lost.finding] = lost }
    changed.append(last.finding)
    replaced.append(last.finding)
    isMoved = true
    trace?.note(.correct, "\(last.finding) is as it was before")
    var words = speaker.words(last.before)
    if let before = last.before.side, before != side, stage.cast.parts[last.finding] == nil {
      words = speaker.words(before)
    }
    note(.keptAsWas, ["text": words, "old": words])
    walkAnew()
  }

  /// Keeps a statement that contradicts an earlier one, until the person says which holds.
  private mutating func hold(_ told: Told, against held: Fact) {
    progress.conflicts.removeAll { $0.finding == told.finding.id }
    progress.conflicts.append(told.corrected(held))
    used += told.mentions
    isMoved = true
    trace?.note(
      .correct,
      "\(told.finding.id) was \(speaker.words(held)), now \(speaker.words(told.fact)): asks")
  }

  /// When nobody settles a contradiction, the worse of the two holds.
  mutating func settleForSafety(_ id: Finding.ID) {
    guard let new = conflict(on: id), let held = facts[id] else { return }
    progress.conflicts.removeAll { $0.finding == id }
    if flagUrgency(with: new) > flagUrgency(with: held) {
      facts[id] = new
      changed.append(id)
    }
  }

  /// The script is walked from its start again: what is known is not asked, what is not is.
  mutating func walkAnew() {
    progress.state = stage.dialogue.begin
    progress.stopReason = nil
    progress.isConcluded = false
  }
}

extension Fact {
  /// All that is known is what it is not.
  var onlyDenies: Bool {
    !denied.isEmpty && affirmed.isEmpty && open.isEmpty && quantity == nil && !isNotSure
  }

  /// Whether two facts say the same, whenever and in whatever words.
  func says(as other: Fact) -> Bool {
    finding == other.finding && Set(affirmed) == Set(other.affirmed)
      && Set(denied) == Set(other.denied) && quantity == other.quantity && side == other.side
  }
}
