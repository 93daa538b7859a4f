import DialogueModel
import Understanding

extension Exchange {
  /// Step 10: a message that says nothing to the open question.
  ///
  /// 1 rephrases with a hint, 2 offers the answers, 3 goes on as not sure.
  mutating func repair() {
    if wasCut { note(.tooLong) }
    if reading.tone.contains(.rude), !used.isEmpty { note(.rudeHeard) }
    unused = saysLabel ? [] : reading.unused
    guard isLost else {
      manner.blanks = 0
      if !unused.isEmpty, input != nil, !isEmergency, !hadEnded {
        let words = unused.joined(separator: ", ")
        note(.unused, ["text": words, "list": words])
      }
      repairUnanswered()
      return
    }
    if endsWithNobody() { return }
    manner.lost += 1
    isReturn = true
    trace?.note(.repair, "lost \(manner.lost) in a row")
    let tone = toneOfLoss
    if manner.lost >= 3, !isAskingNothing {
      goOn()
      return
    }
    if let tone { answer(tone) }
    // "Yes" to a list is understood; only which of them is left to say.
    let isBareYes = reading.reply == .yes && isChecklist
    if isBareYes, manner.lost > 1 { fearTheWorse() }
    guard manner.lost == 1 || isAskingNothing, !isBareYes, !reading.tone.contains(.okay) else {
      return
    }
    if reading.reply == .same {
      answer(.saidAlready)
    } else if tone == nil {
      answer(isStory ? .nothingYet : .lost)
    }
  }

  /// Who says yes again and names nothing has something: the emergencies are named, and the level
  /// holds until it is known which danger it is.
  private mutating func fearTheWorse() {
    guard case .checklist(let id) = progress.open, let checklist = stage.cast.checklists[id],
      checklist.doubt != nil, !progress.feared.contains(id)
    else { return }
    progress.feared.append(id)
    let left = items(of: checklist)
    let first = left.filter { item in
      var fact = facts[item.finding] ?? Fact(finding: item.finding)
      fact.affirmed.append(item.answer)
      fact.isNotSure = false
      return flagUrgency(with: fact) == .emergency
    }
    let names = (first.isEmpty ? left : first).map { speaker.lowered(speaker.words($0.label.text)) }
    answer(.yesToDanger, ["list": speaker.list(names, .listOr)], .warning)
    manner.toldUrgency = max(manner.toldUrgency ?? .selfCare, .sameDay)
    safety()
    believe()
  }

  /// So many blank lines in a row are sent by nobody, or by somebody who cannot type any more.
  private static let mostBlanks = 4

  /// Ends a conversation that nobody holds, with what to do if it is bad.
  private mutating func endsWithNobody() -> Bool {
    guard reading.tone.contains(.blank), message.utf8.allSatisfy({ $0 <= 0x20 }) else {
      manner.blanks = 0
      return false
    }
    manner.blanks += 1
    guard manner.blanks >= Self.mostBlanks else { return false }
    trace?.note(.repair, "ends after \(manner.blanks) blank lines")
    answer(.blankEnd, [:], .warning)
    progress.hasEnded = true
    isMoved = true
    manner.blanks = 0
    return true
  }

  /// Something was heard, but not what was asked: that is an attempt at the question as well.
  private mutating func repairUnanswered() {
    guard !isAnswered, !isMoved else {
      manner.lost = 0
      return
    }
    guard !used.isEmpty, case .say = input, !isAskingNothing, !isEmergency else { return }
    manner.lost += 1
    trace?.note(.repair, "the question is still open, \(manner.lost) in a row")
    // Who tells other things is given one more chance than who is not understood; the same number
    // over and over tells nothing of its unit.
    if manner.lost >= (isAskingUnit ? 2 : 4) { goOn() }
  }

  /// Nothing of the message was used, and nothing of it was a wish.
  private var isLost: Bool {
    guard case .say = input else { return false }
    return !isAnswered && !isMoved && used.isEmpty && wishes.isEmpty && answers.isEmpty
      && !isEmergency && !progress.hasEnded
  }

  /// The message as a whole was taken for one of the answers, by the words that the question shows.
  private var saysLabel: Bool {
    reading.reply == nil
      && used.contains { $0.isReply && !$0.text.isEmpty && $0.text == reading.message }
  }

  private var isStory: Bool {
    if case .story = progress.open { return true }
    return false
  }

  private var isAskingUnit: Bool {
    if case .unit = progress.open { return true }
    return false
  }

  private var isChecklist: Bool {
    if case .checklist = progress.open { return true }
    return false
  }

  private var isAskingNothing: Bool {
    switch progress.open {
    case nil, .offers: true
    case .story, .finding, .checklist, .which, .unit, .conflict, .changeWhat: false
    }
  }

  /// The sentence for a message that is blank, rude or in another language.
  private var toneOfLoss: Wording.Key? {
    if reading.tone.contains(.rude) { return .rude }
    if reading.tone.contains(.blank) {
      let isEmpty = message.utf8.allSatisfy { $0 <= 0x20 }
      return isEmpty ? .blank : .noWords
    }
    if reading.tone.contains(.foreign) { return .foreign }
    return nil
  }

  /// The third time, the question is left as not sure.
  private mutating func goOn() {
    trace?.note(.repair, "goes on as not sure")
    // What was heard besides is to be heard again on a replay; what was lost is not.
    let heard = used.isEmpty ? [] : effective ?? input.map { [$0] } ?? []
    isLeft = true
    effective = heard + [.command(.skip, nil)]
    skip(.lostGoOn)
    manner.lost = 0
    isReturn = false
    // What was not sure may bear on the rules.
    safety()
    believe()
  }
}
