import DialogueModel

extension Phrasebook {
  /// The ways in which a fact may be told of one's own accord.
  func allPhrases(for value: String, of finding: Finding, by chance: inout Chance) -> [String] {
    let called = finding.called.plainWords
    guard let answer = finding.answer(Answer.ID(value)) else {
      return amount(value, of: finding.id, attempt: 1, by: &chance).map {
        [$0, "\(called) \($0)", "\($0) \(called)"]
      } ?? []
    }
    var phrases = answer.hears.filter(\.canBeSaid).map { $0.spoken(by: &chance) }
    if let said = answer.said { phrases.append(said.plainWords) }
    phrases.append(answer.label.text.plainWords)
    switch finding.kind {
    case .number, .scale, .duration:
      if let amount = amount(value, of: finding.id, attempt: 1, by: &chance) {
        phrases += [amount, "\(called) \(amount)"]
      }
    case .oneOf, .anyOf, .yesNo, .bands: break
    }
    if finding.kind == .yesNo, answer.id.text == "yes" {
      phrases += finding.hears.filter(\.canBeSaid).map { $0.spoken(by: &chance) } + [called]
    }
    if finding.denied == answer.id {
      phrases += ["no \(called)"]
      phrases += finding.hears.filter(\.canBeSaid).map { "no \($0.spoken(by: &chance))" }
    }
    return phrases
  }
}
