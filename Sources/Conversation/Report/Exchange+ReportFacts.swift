import DialogueModel
import Differential

extension Exchange {
  /// What holds, what does not, and what stayed open; danger signs first.
  var factSections: [Report.Section] {
    let held = bySignificance(facts.all.filter { !$0.isNotSure })
    let has = held.filter { !isNegative($0) }.compactMap { fact -> Report.Entry? in
      let text = speaker.words(fact)
      return text.isEmpty ? nil : .init(.item, capitalised(text), quote: quote(fact, beside: text))
    }
    let hasNot = held.filter(isNegative).flatMap(negatives).filter { !$0.isEmpty }
    let unsure = facts.all.filter(\.isNotSure).compactMap { finding($0.finding) }
      .map { speaker.words($0.called) }
    return [
      .init(name: .has, heading: speaker.wording(.reportHas), entries: has),
      .init(name: .hasNot, heading: speaker.wording(.reportHasNot), entries: items(hasNot)),
      .init(name: .notSure, heading: speaker.wording(.reportNotSure), entries: items(unsure)),
    ]
  }

  private func items(_ texts: [String]) -> [Report.Entry] {
    texts.map { .init(.item, capitalised($0)) }
  }

  /// The fact says that nothing is the matter.
  private func isNegative(_ fact: Fact) -> Bool {
    guard fact.quantity == nil, fact.open.isEmpty, let finding = finding(fact.finding) else {
      return false
    }
    // A test that went well was not said no to.
    if finding.safety != nil, !fact.affirmed.isEmpty { return false }
    let none = finding.denied ?? (finding.kind == .yesNo ? finding.no : nil)
    return fact.affirmed.isEmpty ? !fact.denied.isEmpty : fact.affirmed.allSatisfy { $0 == none }
  }

  /// What was said no to, without the no.
  private func negatives(_ fact: Fact) -> [String] {
    guard let finding = finding(fact.finding) else { return [] }
    guard fact.affirmed.isEmpty else { return [speaker.words(finding.called)] }
    return fact.denied.compactMap { finding.answer($0).map { speaker.words($0) } }
  }

  /// What a rule asks for comes before the rest, each in the order in which it was said.
  private func bySignificance(_ facts: [Fact]) -> [Fact] {
    let matters = facts.filter(isDanger)
    return matters + facts.filter { !isDanger($0) }
  }

  private func isDanger(_ fact: Fact) -> Bool {
    let numbering = stage.rulebook.numbering
    guard let place = numbering.findings[fact.finding] else { return false }
    let answers = stage.dialogue.findings[place].answers
    // A finding with many answers of which one is dangerous is not itself a danger sign.
    return numbering.answers[place].contains { number in
      stage.cast.isFlagged[number]
        && (fact.affirmed + fact.denied).contains(
          answers[number - numbering.answers[place].lowerBound].id)
    }
  }

  /// The person's own words for a fact, where they are words and say it otherwise.
  private func quote(_ fact: Fact, beside text: String) -> String? {
    let words = trimmed(fact.text)
    guard words.utf8.count <= Self.longestQuote, words.contains(where: \.isLetter),
      words.contains(" "), !text.lowercased().contains(words.lowercased())
    else { return nil }
    return words
  }

  private static let longestQuote = 80
}
