import DialogueModel

extension Phrasebook {
  /// The ways in which a fact may be told of one's own accord.
  func allPhrases(for value: String, of finding: Finding, by chance: inout Chance) -> [String] {
    guard let answer = finding.answer(Answer.ID(value)) else {
      return amount(value, of: finding.id, attempt: 1, by: &chance).map { amount in
        tellings(of: amount, of: finding, by: &chance)
      } ?? []
    }
    var phrases = said(phrases(for: answer.id, of: finding.id), by: &chance)
    if let said = answer.said { phrases.append(said.plainWords) }
    phrases.append(answer.label.text.plainWords)
    switch finding.kind {
    case .number, .scale, .duration:
      if let amount = amount(value, of: finding.id, attempt: 1, by: &chance) {
        phrases += tellings(of: amount, of: finding, by: &chance)
      }
    case .oneOf, .anyOf, .yesNo, .bands: break
    }
    // What a finding is called heads a list; some of these names no person would say.
    let called = finding.called.plainWords
    let isSayable = !called.contains(" or ")
    if finding.kind == .yesNo, answer.id.text == "yes" {
      phrases += said(voice.sayable(finding.hears), by: &chance) + (isSayable ? [called] : [])
    }
    if finding.denied == answer.id {
      phrases += isSayable ? ["no \(called)"] : []
      phrases += said(voice.sayable(finding.hears), by: &chance).map { "no \($0)" }
    }
    return phrases
  }

  private func said(_ phrases: [Phrase], by chance: inout Chance) -> [String] {
    phrases.map { voice.say($0, by: &chance) }
  }

  /// An amount by itself, and in the phrases by which it is heard: "for 3 weeks".
  private func tellings(
    of amount: String, of finding: Finding, by chance: inout Chance
  ) -> [String] {
    [amount]
      + voice.sayable(finding.hears, withAmount: true)
      .map { voice.say($0, amount: amount, by: &chance) }
  }
}
