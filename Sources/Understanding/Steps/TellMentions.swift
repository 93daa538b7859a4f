import DialogueModel

extension Listener {
  /// Turns what was heard into mentions, or sets it aside.
  mutating func tellMentions(_ scope: Scope) {
    let wellPlaces = wellPlaces(scope)
    for item in heard.sorted(by: {
      $0.start != $1.start ? $0.start < $1.start : $0.finding < $1.finding
    }) {
      let first = item.head
      if isWellThere(item, scope) { continue }
      if let well = wellPlaces.first(where: { $0.thought.contains(item.head) }),
        isPlace(item)
      {
        for token in well.trigger { isUsed[token] = true }
        if well.isDenied, !item.isAsked, item.quantity == nil, isOpen {
          tellDenied(item, well.trigger)
        }
        continue
      }
      var denial = scope.denied[first]
      if let trigger = denial, vocabulary.places.isPlace[item.finding],
        !isNear(trigger, item.start)
      {
        // "could not move my leg" denies no place.
        denial = nil
      } else if let trigger = denial, isOfAnother(trigger, item) || isWell(trigger, item) {
        // "no bruise on the ankle" says nothing of the ankle, nor does "my toes are fine".
        continue
      }
      if let trigger = denial, isGood(item, trigger) || isLongAgo(item, trigger) { denial = nil }
      if let trigger = denial, isUndeniable(item, trigger) {
        // "for a month, nothing happened to it" is a month; "no pain for a month" says none.
        guard trigger.lowerBound >= item.end else { continue }
        denial = nil
      }
      if let trigger = denial, hasOwnDenial(item, behind: trigger) { denial = nil }
      // "never lost a cross country season" says nothing of trails.
      if let trigger = denial, isFar(trigger, item) { continue }
      // A sign that is denied is none.
      if denial != nil || item.isDeniedInside, vocabulary.findings[item.finding].isSigns {
        continue
      }
      let doubt = scope.doubted[first]
      var isDenied = denial != nil
      // A denial within the phrase that reaches its own words was counted already.
      if item.isDeniedInside, !isDenied { isDenied = !isMereLook(item, scope) }
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
      if scope.isUntried[item.head], tellUntried(item.finding, item.start..<item.end) { continue }
      var mention = mention(of: item, isDenied: isDenied)
      if vocabulary.findings[item.finding].deniedAlone, !item.isAsked,
        isDenied || mention.answers == [vocabulary.findings[item.finding].opposite],
        !isAlone(item, denial)
      {
        continue
      }
      if isDenied {
        mention.trigger = denial.map { passage.text($0) }
      } else if let doubt, mention.polarity == .affirmed {
        mention.polarity = .unsure
        mention.trigger = passage.text(doubt)
      }
      if let aside = aside(of: item, scope), !item.isAsked || aside.reason != .comparison,
        aside.reason != .history || !vocabulary.findings[item.finding].pastCounts,
        // "my wife squeezed the calf" is still my calf.
        aside.reason != .otherPerson || !vocabulary.findings[item.finding].consumesPlaces
      {
        reading.setAside.append(
          SetAside(
            mention: mention, reason: aside.reason, trigger: passage.text(aside.trigger)))
      } else {
        reading.mentions.append(mention)
      }
      if let trigger = denial { for token in trigger { isUsed[token] = true } }
      if let trigger = doubt { for token in trigger { isUsed[token] = true } }
    }
    for (finding, range) in names where scope.isUntried[range.lowerBound] {
      _ = tellUntried(finding, range)
    }
  }

  /// "haven't tried hopping" answers a test with not knowing; false where it is none.
  private mutating func tellUntried(_ test: Int, _ range: Range<Int>) -> Bool {
    let finding = vocabulary.findings[test]
    guard finding.isTest, let answer = finding.isNotSure.firstIndex(of: true) else { return false }
    for token in range { isUsed[token] = true }
    if !reading.mentions.contains(where: { $0.finding == finding.id }) {
      reading.mentions.append(
        Mention(
          finding: finding.id, answers: [finding.answers[answer]], polarity: .affirmed,
          span: passage.span(range), text: passage.text(range)))
    }
    return true
  }

  /// No question is open that the message may answer in the first place.
  private var isOpen: Bool {
    switch asked {
    case .story, .change, .offers, nil: true
    case .finding, .checklist: false
    }
  }

  /// "no pain in the thigh" tells where it is not.
  private mutating func tellDenied(_ item: Heard, _ trigger: Range<Int>) {
    guard vocabulary.places.isPlace[item.finding] else { return }
    var mention = mention(of: item, isDenied: true)
    mention.trigger = passage.text(trigger)
    reading.mentions.append(mention)
  }

  /// Only what was said, and small words, stand between a denial and a place: "not up at the hip".
  private func isNear(_ trigger: Range<Int>, _ start: Int) -> Bool {
    guard trigger.upperBound <= start else { return true }
    for token in trigger.upperBound..<start
    where !isSaid[token] && !passage.tokens[token].isPassing { return false }
    return true
  }

  /// "cannot stand on tiptoe without a wince": what stands among its words only looks like a denial.
  private func isMereLook(_ item: Heard, _ scope: Scope) -> Bool {
    (item.start..<item.end).allSatisfy { token in
      item.says(token) || scope.isDecoy[token] || !passage.tokens[token].traits.contains(.denies)
    }
  }

  /// "no lump, no gap": what denies by itself is not denied again by the thing before it in a list.
  private func hasOwnDenial(_ item: Heard, behind trigger: Range<Int>) -> Bool {
    guard trigger.upperBound < item.start,
      (item.start..<item.end).contains(where: {
        item.says($0) && !passage.tokens[$0].traits.isDisjoint(with: [.denies, .no])
      })
    else { return false }
    return (trigger.upperBound..<item.start).contains { isSaid[$0] }
  }

  /// A length of time is denied only by what stands right before it.
  private func isUndeniable(_ item: Heard, _ trigger: Range<Int>) -> Bool {
    guard item.quantity != nil, !item.isAsked,
      vocabulary.findings[item.finding].kind == .duration
    else { return false }
    if trigger.lowerBound >= item.end { return true }
    // A denial among its own words stands behind its first.
    guard trigger.upperBound < item.start else { return false }
    return (trigger.upperBound..<item.start).contains { !passage.tokens[$0].isFiller }
  }

  /// Nothing else is said in the same breath, nor what was done to find it out.
  private func isAlone(_ item: Heard, _ trigger: Range<Int>?) -> Bool {
    guard let clause = passage.clause(of: item.start) else { return true }
    let tokens = passage.tokens
    for token in clause
    where !item.says(token) && trigger?.contains(token) != true && !tokens[token].isPassing
      && !tokens[token].traits.contains(.fixed)
    {
      return false
    }
    guard clause.lowerBound > 0, tokens[clause.lowerBound].before < .stop,
      let before = passage.clause(of: clause.lowerBound - 1)
    else { return true }
    return !before.contains { !tokens[$0].traits.isDisjoint(with: [.handling, .doing]) }
  }

  /// What sets an item aside: somebody else counts wherever it stands among the words.
  private func aside(
    of item: Heard, _ scope: Scope
  ) -> (reason: SetAside.Reason, trigger: Range<Int>)? {
    // That there is a child is said by naming it.
    let namesChild = (item.start..<item.end).contains {
      item.says($0) && passage.tokens[$0].traits.contains(.child)
    }
    for token in item.start..<item.end where item.says(token) && !namesChild {
      if let aside = scope.aside[token], aside.reason == .otherPerson { return aside }
    }
    let aside = scope.aside[item.head]
    return namesChild && aside?.reason == .otherPerson ? nil : aside
  }

  /// "can hop fine" denies nothing: what is denied would be that all is well.
  private func isGood(_ item: Heard, _ trigger: Range<Int>) -> Bool {
    guard trigger.lowerBound >= item.end, item.answers.count == 1, !item.isGeneral else {
      return false
    }
    let finding = vocabulary.findings[item.finding]
    guard let opposite = finding.opposite else { return finding.kind == .oneOf }
    return finding.answers[item.answers[0]] == opposite
  }

  /// What was and has gone still counts where the past does.
  private func isLongAgo(_ item: Heard, _ trigger: Range<Int>) -> Bool {
    trigger.lowerBound >= item.end && vocabulary.findings[item.finding].pastCounts
      && !trigger.contains { !passage.tokens[$0].traits.isDisjoint(with: [.denies, .no]) }
  }

  /// One of many answers is denied only by what stands by it.
  private func isFar(_ trigger: Range<Int>, _ item: Heard) -> Bool {
    let finding = vocabulary.findings[item.finding]
    guard trigger.upperBound <= item.start, !item.isGeneral, !item.isAsked,
      finding.kind == .oneOf || finding.kind == .anyOf, !vocabulary.places.isPlace[item.finding]
    else { return false }
    return (trigger.upperBound..<item.start).contains { place in
      let token = passage.tokens[place]
      return !isSaid[place] && !token.isPassing
        && token.traits.isDisjoint(with: [.noticing, .complaint, .fixed, .doing])
    }
  }

  /// A place that is said to be well, which is no news of the pain.
  private func isWell(_ trigger: Range<Int>, _ item: Heard) -> Bool {
    vocabulary.places.isPlace[item.finding] && trigger.lowerBound >= item.end
  }

  /// What is denied is something else that is said of the place.
  private func isOfAnother(_ trigger: Range<Int>, _ item: Heard) -> Bool {
    guard vocabulary.places.isPlace[item.finding], trigger.upperBound <= item.start else {
      return false
    }
    return heard.contains { other in
      !vocabulary.places.isPlace[other.finding] && other.head >= trigger.upperBound
        && other.head < item.start && !item.says(other.head)
        && other.finding != vocabulary.places.oneSide?.finding
        || !vocabulary.places.isPlace[other.finding] && other.says(item.start)
          && other.head >= trigger.upperBound && other.head > item.start
    }
  }

  func mention(of item: Heard, isDenied: Bool) -> Mention {
    let finding = vocabulary.findings[item.finding]
    var answers = item.answers.map { finding.answers[$0] }
    var polarity = isDenied ? Mention.Polarity.denied : .affirmed
    let opposite = finding.opposite
    if item.isGeneral || item.isRemembered && isDenied {
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
      edits: item.edits, isSign: finding.isSigns)
  }
}
