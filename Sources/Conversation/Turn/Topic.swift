import DialogueModel
import Differential
import Understanding

extension Exchange {
  /// Step 9: side questions are answered; then the open question comes back.
  mutating func topic() {
    for tone in [Reading.Tone.greeting, .thanks] where reading.tone.contains(tone) {
      guard used.isEmpty, wishes.isEmpty, !isMoved, !isAnswered else { continue }
      answer(tone == .greeting ? .hello : .thanks)
      isReturn = true
    }
    guard !isEmergency else {
      for wish in wishes { grantInEmergency(wish) }
      return
    }
    for wish in wishes {
      grant(wish)
      trace?.note(.topic, wish.inWords)
    }
  }

  /// Help and the summary may still be had, and what has to do with the emergency is answered;
  /// nothing else is talked about.
  private mutating func grantInEmergency(_ wish: Wish) {
    switch wish {
    case .help, .summary, .report: grant(wish)
    case .why, .think:
      let flags = upFlags.filter { $0.urgency == .emergency }
      guard manner.toldUrgency == .emergency, !flags.isEmpty else { return }
      let causes = speaker.list(flags.map { speaker.words($0.called) }, .listOr)
      answer(.emergencyWhy, ["list": causes], .emergency)
    case .topic(let id):
      guard manner.toldUrgency == .emergency, let line = stage.cast.topics[id]?.emergency,
        let saying = saying(line, .emergency)
      else { return }
      answers.append(saying)
      trace?.note(.topic, wish.inWords)
    case .again, .meaning, .worry: return
    }
  }

  private mutating func grant(_ wish: Wish) {
    switch wish {
    case .why: explainQuestion()
    case .again: isReturn = false
    case .help: answer(.help)
    case .summary: summarise()
    case .report: tellReport()
    case .think: think()
    case .meaning(let term, let word):
      if let term = term.flatMap({ stage.cast.terms[$0] }) {
        if let saying = saying(term.means, .aside) { answers.append(saying) }
      } else {
        answer(.noMeaning, ["text": word])
      }
    case .topic(let id):
      guard !putOff(id) else { return }
      tell(id)
    case .worry(let id):
      guard let condition = stage.cast.conditions[id] else { return }
      answer(.worry, ["name": speaker.words(condition.called)])
    }
  }

  private mutating func tell(_ id: Topic.ID) {
    guard let line = stage.cast.topics[id].flatMap({ speaker.first($0.answers) }),
      let saying = saying(line, .aside)
    else { return }
    answers.append(saying)
  }

  /// What hangs on the dangers is answered when they have been asked about.
  private mutating func putOff(_ id: Topic.ID) -> Bool {
    guard isTooEarly(id) else { return false }
    if !progress.later.contains(id) { progress.later.append(id) }
    answer(.topicLater)
    trace?.note(.topic, "\(id) waits for the dangers")
    return true
  }

  /// Answers the side questions that waited, as soon as nothing stands before them any more.
  mutating func answerLater() {
    guard !progress.later.isEmpty else { return }
    let due = progress.later.filter { !isTooEarly($0) }
    guard !due.isEmpty else { return }
    progress.later.removeAll { due.contains($0) }
    for id in due {
      if isEmergency { grantInEmergency(.topic(id)) } else { tell(id) }
      trace?.note(.topic, "answers \(id), which waited")
    }
  }

  private func isTooEarly(_ id: Topic.ID) -> Bool {
    guard let topic = stage.cast.topics[id], let list = topic.waitsFor, !progress.isConcluded,
      // What already speaks against it is told at once.
      topic.answers.first(where: { speaker.holds($0.when) })?.when == .always
    else { return false }
    if case .offers = progress.open { return false }
    return !progress.checked.contains(list) || progress.postponed.contains(list)
      || progress.open == .checklist(list)
  }

  /// Why the open question is asked, and what it would tell apart.
  private mutating func explainQuestion() {
    // "Gradually, why do you ask?" asks about the question that it answers.
    guard let because = question(wasOpen ?? progress.open)?.because, !because.isEmpty else {
      answer(.whyNothing)
      return
    }
    let separated = separated()
    if manner.saidWhy == because {
      // Who asks again wants to know more.
      answer(separated.isEmpty ? .whyNothing : .whyApart, ["list": separated])
      return
    }
    manner.saidWhy = because
    answer(.why, ["because": because, "list": separated])
  }

  /// The causes that the open question tells apart best, in words.
  private func separated() -> String {
    guard let id = (wasOpen ?? progress.open)?.finding,
      let place = stage.rulebook.numbering.findings[id]
    else {
      return ""
    }
    let told = standing.order.filter { condition in
      !stage.dialogue.conditions[condition].isHidden
        && stage.table.hasEvidence(on: place, for: condition)
    }
    guard told.count > 1 else { return "" }
    return speaker.list(told.prefix(2).map { speaker.words(stage.dialogue.conditions[$0].called) })
  }

  private mutating func summarise() {
    let held = facts.all.filter { !$0.isNotSure }
    let said = withoutQuiet(withoutSidesSaidTwice(held.filter { !saysNo($0) }))
      .map { speaker.words($0) }.filter { !$0.isEmpty }
    let denied = held.filter { saysNo($0) }.flatMap { denials($0) }
    let unsure = facts.all.filter(\.isNotSure).compactMap { finding($0.finding) }
      .map { speaker.words($0.called) }
    guard !said.isEmpty || !unsure.isEmpty || !denied.isEmpty else {
      answer(.summaryNothing)
      return
    }
    if !said.isEmpty {
      answer(.summary, ["summary": speaker.list(said), "list": speaker.list(said)])
    }
    if !denied.isEmpty { answer(.summaryDenied, ["list": speaker.list(denied, .listOr)]) }
    if !unsure.isEmpty { answer(.summaryNotSure, ["list": speaker.list(unsure)]) }
  }

  /// The fact only says what is not so.
  func saysNo(_ fact: Fact) -> Bool {
    guard !fact.onlyDenies else { return true }
    guard let finding = finding(fact.finding), finding.kind == .yesNo else { return false }
    return fact.affirmed == [finding.no] && fact.certainty != .unsure
  }

  /// What a fact says no to, in words.
  private func denials(_ fact: Fact) -> [String] {
    guard let finding = finding(fact.finding) else { return [] }
    guard fact.onlyDenies else { return [speaker.words(finding.called)] }
    return fact.denied.compactMap { finding.answer($0).map { speaker.words($0, of: finding) } }
  }

  private mutating func think() {
    let likely = likelyConditions
    // Without a word about the person there is nothing to think yet.
    guard !facts.all.allSatisfy(\.isNotSure), let first = likely.first else {
      answer(.thinkNothing)
      return
    }
    let names = likely.map { speaker.words($0.called) }
    answer(
      .think,
      ["names": speaker.list(names, .listOr), "name": speaker.words(first.called)])
  }
}

extension Exchange.Wish {
  /// The wish for a trace.
  var inWords: String {
    switch self {
    case .why: "says why it asks"
    case .again: "repeats the question"
    case .help: "says what can be typed"
    case .summary: "sums up"
    case .think: "says what it thinks so far"
    case .report: "reports"
    case .meaning(let term, let word): "says what \(term?.text ?? word) means"
    case .topic(let topic): "answers \(topic)"
    case .worry(let condition): "takes up the worry about \(condition)"
    }
  }
}
