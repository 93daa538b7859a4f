import DialogueModel
import Understanding

extension Exchange {
  /// Step 10: a message that says nothing to the open question.
  ///
  /// 1 rephrases with a hint, 2 offers the answers, 3 goes on as not sure.
  mutating func repair() {
    if wasCut { note(.tooLong) }
    if reading.tone.contains(.rude), !used.isEmpty { note(.rudeHeard) }
    unused = reading.unused
    guard isLost else {
      if input != nil { manner.lost = 0 }
      if !unused.isEmpty, input != nil, !isEmergency {
        note(
          .unused, ["text": unused.joined(separator: ", "), "list": unused.joined(separator: ", ")])
      }
      return
    }
    manner.lost += 1
    isReturn = true
    trace.note(.repair, "lost \(manner.lost) in a row")
    let tone = toneOfLoss
    if manner.lost >= 3, !isAskingNothing {
      goOn()
      return
    }
    if let tone { answer(tone) }
    // "Yes" to a list is understood; only which of them is left to say.
    let isBareYes = reading.reply == .yes && isChecklist
    guard manner.lost == 1 || isAskingNothing, !isBareYes else { return }
    if tone == nil { answer(isStory ? .nothingYet : .lost) }
  }

  /// Nothing of the message was used, and nothing of it was a wish.
  private var isLost: Bool {
    guard case .say = input else { return false }
    return !isAnswered && !isMoved && used.isEmpty && wishes.isEmpty && answers.isEmpty
      && !isEmergency && !progress.hasEnded
  }

  private var isStory: Bool {
    if case .story = progress.open { return true }
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
    if reading.tone.contains(.blank) { return .blank }
    if reading.tone.contains(.foreign) { return .foreign }
    return nil
  }

  /// The third time, the question is left as not sure.
  private mutating func goOn() {
    trace.note(.repair, "goes on as not sure")
    effective = .command(.notSure, nil)
    skip(.lostGoOn)
    manner.lost = 0
    isReturn = false
    // What was not sure may bear on the rules.
    safety()
    believe()
  }
}
