import DialogueModel

extension Listener {
  /// Turns what was heard into mentions, or sets it aside.
  mutating func tellMentions(_ scope: Scope) {
    for item in heard.sorted(by: {
      $0.start != $1.start ? $0.start < $1.start : $0.finding < $1.finding
    }) {
      let first = item.head
      var denial = scope.denied[first]
      if let trigger = denial, vocabulary.places.isPlace[item.finding],
        !isNear(trigger, item.start)
      {
        // "could not move my leg" denies no place.
        denial = nil
      }
      let doubt = scope.doubted[first]
      var isDenied = denial != nil
      // A denial within the phrase that reaches its own words was counted already.
      if item.isDeniedInside, item.lent == 0 || !isDenied { isDenied.toggle() }
      // What follows from other findings is not denied by denying one of its words.
      if isDenied, item.answers.count == 1, vocabulary.findings[item.finding].kind == .yesNo,
        vocabulary.findings[item.finding].isImplied[item.answers[0]]
      {
        continue
      }
      if item.answers.count == 1, vocabulary.findings[item.finding].isNotSure[item.answers[0]] {
        if item.isAsked { reading.reply = .notSure }
        continue
      }
      var mention = mention(of: item, isDenied: isDenied)
      if isDenied {
        mention.trigger = denial.map { passage.text($0) }
      } else if let doubt, mention.polarity == .affirmed {
        mention.polarity = .unsure
        mention.trigger = passage.text(doubt)
      }
      if let aside = scope.aside[first], !item.isAsked || aside.reason != .comparison {
        reading.setAside.append(
          SetAside(
            mention: mention, reason: aside.reason, trigger: passage.text(aside.trigger)))
      } else {
        reading.mentions.append(mention)
      }
      if let trigger = denial { for token in trigger { isUsed[token] = true } }
      if let trigger = doubt { for token in trigger { isUsed[token] = true } }
    }
  }

  /// Only what was said, and words without meaning, stand between a denial and a place.
  private func isNear(_ trigger: Range<Int>, _ start: Int) -> Bool {
    guard trigger.upperBound <= start else { return true }
    for token in trigger.upperBound..<start
    where !isSaid[token] && !passage.tokens[token].isFiller { return false }
    return true
  }

  func mention(of item: Heard, isDenied: Bool) -> Mention {
    let finding = vocabulary.findings[item.finding]
    var answers = item.answers.map { finding.answers[$0] }
    var polarity = isDenied ? Mention.Polarity.denied : .affirmed
    let opposite = finding.opposite
    if item.isGeneral {
      if isDenied, let opposite {
        answers = [opposite]
        polarity = .affirmed
      } else {
        answers = finding.open
      }
    } else if isDenied, finding.kind == .yesNo, let opposite, answers != [opposite] {
      answers = [opposite]
      polarity = .affirmed
    } else if isDenied, finding.kind == .yesNo, answers == [opposite], let yes = finding.open.first
    {
      answers = [yes]
      polarity = .affirmed
    }
    let range = item.start..<item.end
    return Mention(
      finding: finding.id, answers: answers, polarity: polarity, side: item.side,
      quantity: item.quantity, span: passage.span(range), text: passage.text(range),
      edits: item.edits)
  }
}
