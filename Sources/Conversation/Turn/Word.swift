import DialogueModel
import Differential
import Understanding

extension Exchange {
  /// Step 12: echoes what was heard, answers, and asks the next question.
  mutating func word() {
    warn()
    if progress.hasEnded {
      if isEmergency {
        tell(.emergencyStill, [:], .emergency)
        return
      }
      if hadEnded {
        tell(.ended)
        return
      }
      if manner.toldUrgency ?? .selfCare >= .sameDay { tell(.safetyNet, [:], .warning) }
      tell(.goodbye)
      return
    }
    echo()
    guard var asked = question(progress.open) else { return }
    asked.text = unlikeLast(wording(of: asked))
    asked.remaining = remaining
    asked.progress = progressWords(asked.remaining)
    question = asked
  }

  /// What to do comes first when it is urgent, and a change of it is never silent.
  private mutating func warn() {
    let told = manner.toldUrgency ?? .selfCare
    if told > circumstances.urgency {
      let up = upFlags.map(\.id)
      if progress.isConcluded || manner.toldFlags.contains(where: { !up.contains($0) })
        || !replaced.isEmpty
      {
        let parameters = [
          "old": speaker.wording(.urgency(told)),
          "new": speaker.wording(.urgency(circumstances.urgency)),
        ]
        note(.correctedUrgency, parameters, .warning)
      } else {
        note(.soonLess, [:], .warning)
      }
      manner.toldUrgency = circumstances.urgency
      manner.toldFlags.removeAll { !up.contains($0) }
    }
    let news = upFlags.filter { flag in
      (flag.urgency ?? .selfCare) >= .sameDay && !manner.toldFlags.contains(flag.id)
    }
    if isEmergency {
      warnOfEmergency(news.filter { $0.urgency == .emergency })
      return
    }
    // What is more urgent stands first, and no word to wait until later in the day beside it.
    let isGraver = circumstances.urgency == .emergency
    if isGraver { warnOfBelief() }
    // The outcome of this turn has said them already.
    for flag in news {
      manner.toldFlags.append(flag.id)
      manner.toldUrgency = max(manner.toldUrgency ?? .selfCare, flag.urgency ?? .selfCare)
      guard !isGraver, let first = flag.say.first, let saying = saying(first, .warning) else {
        continue
      }
      notes.append(saying)
    }
    warnOfBelief()
  }

  /// What the likely causes call for is told in the very turn, though no rule is up.
  private mutating func warnOfBelief() {
    let urgency = circumstances.urgency
    guard urgency >= .sameDay, urgency > manner.toldUrgency ?? .selfCare else { return }
    if let who = care(at: urgency) {
      note(urgency == .emergency ? .soonEmergency : .soonSameDay, ["who": clause(who)], .warning)
    } else {
      note(.urgency(urgency), [:], .warning)
    }
    manner.toldUrgency = urgency
  }

  private mutating func warnOfEmergency(_ news: [RedFlag]) {
    manner.toldUrgency = .emergency
    lines = []
    unused = []
    guard !news.isEmpty else {
      if !progress.hasEnded, progress.open == nil { tellEmergencyStill() }
      return
    }
    notes = []
    answers = []
    var said: Set<Substring> = []
    for flag in news {
      for line in flag.say {
        guard var saying = saying(line, .emergency) else { continue }
        saying.text = sentences(of: saying.text).filter { said.insert($0).inserted }
          .joined(separator: " ")
        if !saying.text.isEmpty { lines.append(saying) }
      }
      manner.toldFlags.append(flag.id)
    }
  }

  /// Says again that help comes first; behind the answer to a question, where there is one.
  private mutating func tellEmergencyStill() {
    if answers.isEmpty {
      tell(.emergencyStill, [:], .emergency)
    } else if answers.contains(where: { $0.role == .emergency }) {
      answer(.emergencyAlso, [:], .emergency)
    }
  }

  /// What was heard, in one short line; a plain answer to the question needs none.
  private mutating func echo() {
    guard !isEmergency else { return }
    // A number or a choice that was asked for is plain; words may have been misheard.
    let heard = used.filter { mention in
      if isLineOfTimes(mention) || isTestWithoutPain(mention) { return true }
      return !mention.isReply && !(mention.quantity != nil && mention.finding == answered)
    }
    let told = changed.filter { id in
      heard.contains { $0.finding == id } && conflict(on: id) == nil
        && !replaced.contains(id)
    }
    let heardNow = told.compactMap { facts[$0] }.filter { !$0.isNotSure }
      .map { asTold($0, heard) }
    let words = withoutQuiet(withoutSidesSaidTwice(heardNow)).map { speaker.words($0) }
      .filter { !$0.isEmpty }
    guard !words.isEmpty, let saying = saying(.heard, ["list": speaker.list(words)], .echo) else {
      return
    }
    notes.insert(saying, at: 0)
  }

  /// A bare number was taken for the line of a list of times; it may have been meant for the time.
  private func isLineOfTimes(_ mention: Mention) -> Bool {
    guard case .say = input, mention.isReply, mention.quantity == nil,
      message.utf8.allSatisfy({ $0 <= 0x39 }), case .duration? = finding(mention.finding)?.kind
    else { return false }
    return true
  }

  /// A bare no was taken for the best outcome of a test, which it may not have been meant for.
  private func isTestWithoutPain(_ mention: Mention) -> Bool {
    guard case .say = input, mention.isReply, mention.quantity == nil,
      reading.reply == .no || reading.reply == .neither, let finding = finding(mention.finding)
    else { return false }
    return finding.safety != nil && mention.answers == finding.denied.map { [$0] }
  }

  /// Of what is denied only what was said in words: a no to the list goes without saying.
  private func asTold(_ fact: Fact, _ heard: [Mention]) -> Fact {
    guard fact.onlyDenies else { return fact }
    let said = heard.filter { $0.finding == fact.finding && $0.polarity == .denied }
      .flatMap(\.answers)
    let denied = fact.denied.filter(said.contains)
    guard !denied.isEmpty else { return fact }
    var told = fact
    told.denied = denied
    return told
  }

  /// A place tells its side; then the bare word for the side need not be told as well.
  func withoutSidesSaidTwice(_ told: [Fact]) -> [Fact] {
    let sides = Set(told.filter { stage.cast.parts[$0.finding] != nil }.compactMap(\.side))
    return told.filter { fact in
      guard stage.cast.tellsSides.contains(fact.finding), let side = fact.side else { return true }
      return side == .both || !sides.contains(side)
    }
  }

  /// What goes without saying is not told beside other things.
  func withoutQuiet(_ told: [Fact]) -> [Fact] {
    let told = told.filter { finding($0.finding)?.isSigns != true }
    let telling = told.filter { fact in
      !fact.affirmed.contains { finding(fact.finding)?.answer($0)?.isQuiet ?? false }
    }
    return telling.isEmpty ? told : telling
  }

  /// The wording of the question: in full, in short when it comes back, otherwise when lost.
  private mutating func wording(of asked: Question) -> String {
    let forms = forms(of: asked)
    guard manner.lost > 0 else { return comingBack(forms) }
    let options = asked.options.map(\.label)
    // A long list stands below the question; read out in a sentence it helps nobody.
    let isLong = options.count > Self.readableOptions
    if manner.lost == 2, !options.isEmpty,
      let saying = saying(
        isLong ? .lostPick : .lostOptions,
        ["options": speaker.list(options.map(speaker.lowered), .listOr), "question": forms.again])
    {
      manner.saidWhileLost.append(saying.text)
      return saying.text
    }
    let fresh = [forms.hint, forms.again, forms.full].compactMap(\.self)
      .first { !manner.saidWhileLost.contains($0) }
    let text = fresh ?? saying(.lostAgain, ["question": forms.again])?.text ?? forms.again
    manner.saidWhileLost.append(text)
    return text
  }

  /// The question in full when it is new; in short, and then in its other forms, when it comes back.
  private mutating func comingBack(
    _ forms: (full: String, again: String, hint: String?)
  ) -> String {
    guard isReturn else {
      manner.saidWhileLost = [forms.full]
      return forms.full
    }
    let last = manner.saidWhileLost.last
    let fresh = [forms.again, forms.full, forms.hint].compactMap(\.self).first {
      $0 != last && ($0 != forms.full || last == forms.again)
    }
    let text = fresh ?? askedAgain(forms.again)
    manner.saidWhileLost.append(text)
    if manner.saidWhileLost.count > Self.rememberedForms { manner.saidWhileLost.removeFirst() }
    return text
  }

  /// A question that has one form only, when it comes back: with a word before it where nothing else
  /// is said, so that no two turns are the same.
  private mutating func askedAgain(_ question: String) -> String {
    guard notes.isEmpty, answers.isEmpty, lines.isEmpty, unused.isEmpty else { return question }
    return saying(.lostAgain, ["question": question])?.text ?? question
  }

  /// No two turns in a row say and ask the very same.
  private mutating func unlikeLast(_ question: String) -> String {
    let said = (notes + answers + lines).map(\.text)
    let isSame = manner.saidLast == said + [question]
    let text = isSame ? saying(.lostAgain, ["question": question])?.text ?? question : question
    manner.saidLast = said + [text]
    return text
  }

  private static let rememberedForms = 8
  /// The most answers that a sentence can hold.
  private static let readableOptions = 5

  private func forms(of asked: Question) -> (full: String, again: String, hint: String?) {
    switch progress.open {
    case .finding(let id):
      let finding = finding(id)
      return (
        asked.text, finding?.again.map { words($0) } ?? asked.text,
        finding?.hint.map { words($0) }
      )
    case .checklist(let id):
      let checklist = stage.cast.checklists[id]
      return (
        asked.text, checklist?.again.map { words($0) } ?? asked.text,
        checklist?.hint.map { words($0) }
      )
    case .story, .which, .unit, .conflict, .offers, .changeWhat, nil:
      return (asked.text, asked.text, nil)
    }
  }

  private func progressWords(_ remaining: Int?) -> String? {
    guard let remaining else { return nil }
    let words =
      remaining <= 1
      ? speaker.wording(.lastQuestion) : speaker.wording(.moreQuestions, ["count": "\(remaining)"])
    return words.isEmpty ? nil : words
  }

  /// The events of the turn, in the order in which a front end should show them.
  func events(_ assessment: Assessment) -> [Event] {
    var events: [Event] = []
    // On an emergency what to do stands in the first line.
    let said =
      isEmergency && lines.contains { $0.role == .emergency }
      ? lines + notes + answers : notes + answers + lines
    if !used.isEmpty { events.append(.heard(used)) }
    if !unused.isEmpty { events.append(.unused(unused)) }
    events += said.map(Event.says)
    if let fault { events.append(.failed(fault)) }
    if let question { events.append(.asks(question)) }
    events.append(.assessed(assessment))
    if progress.hasEnded { events.append(.ended) }
    return events
  }
}
