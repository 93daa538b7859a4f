import DialogueModel
import Understanding

/// What a message says about one finding, gathered from its mentions.
struct Told {
  let finding: Finding
  /// The fact as the message alone would have it.
  private(set) var fact: Fact
  let mentions: [Mention]

  init(_ finding: Finding, _ mentions: [Mention], turn: Int) {
    self.finding = finding
    self.mentions = mentions
    fact = Fact(finding: finding.id)
    fact.turn = turn
    // What is only denied beside it is not what it is.
    let meant = mentions.filter { $0.polarity != .denied }
    var texts: [String] = []
    for mention in meant.isEmpty ? mentions : meant
    where !mention.text.isEmpty && !texts.contains(mention.text) {
      texts.append(mention.text)
    }
    fact.text = texts.joined(separator: ", ")
    for mention in mentions { take(mention) }
    settle()
  }

  /// Nothing is left of it, as of a number where a place was asked.
  var isEmpty: Bool {
    fact.affirmed.isEmpty && fact.denied.isEmpty && fact.open.isEmpty && fact.quantity == nil
      && fact.side == nil && !fact.isNotSure
  }

  private mutating func take(_ mention: Mention) {
    if let side = mention.side { fact.side = fact.side.map { $0 == side ? side : .both } ?? side }
    let answers = mention.answers.filter { finding.place(of: $0) != nil }
    if mention.polarity == .denied {
      // A number that is denied only says which one is meant to go.
      if mention.quantity == nil { deny(answers) }
      return
    }
    if mention.polarity == .unsure { fact.certainty = .unsure }
    if let quantity = mention.quantity, finding.isMeasured { fact.quantity = quantity }
    if answers.count == 1, let only = answers.first {
      if let place = finding.place(of: only), finding.answers[place].isNotSure {
        fact.isNotSure = true
      } else if !fact.affirmed.contains(only) {
        fact.affirmed.append(only)
      }
    } else if answers.count > 1 {
      fact.open = fact.open.isEmpty ? answers : fact.open.filter(answers.contains)
    }
  }

  private mutating func deny(_ answers: [Answer.ID]) {
    if finding.kind == .yesNo {
      fact.affirmed = answers == [finding.no] ? [Answer.yes] : [finding.no]
    } else if answers.count == 1 || finding.denied == nil {
      for answer in answers where !fact.denied.contains(answer) { fact.denied.append(answer) }
    } else if let denied = finding.denied, !fact.affirmed.contains(denied) {
      fact.affirmed.append(denied)
    }
  }

  /// The same without the answers that were held before, of which another takes the place.
  ///
  /// "I said gradually, but it was sudden" names both; only the new one is meant.
  func without(_ held: Fact) -> Told {
    let left = fact.open.filter { !held.affirmed.contains($0) }
    guard finding.kind != .anyOf, left.count == 1, left.count < fact.open.count else { return self }
    var told = self
    told.fact.affirmed = left
    told.fact.open = []
    return told
  }

  /// Brings into order what the mentions said together.
  private mutating func settle() {
    if !fact.affirmed.isEmpty || fact.quantity != nil { fact.isNotSure = false }
    fact.denied.removeAll { fact.affirmed.contains($0) }
    if finding.kind != .anyOf {
      // Of two answers the one that is not denied holds.
      if !fact.denied.isEmpty, fact.affirmed.isEmpty {
        let real = finding.answers.filter { !$0.isNotSure }.map(\.id)
        let left = real.filter { !fact.denied.contains($0) }
        if real.count == 2, left.count == 1 { fact.affirmed = left }
      }
      if fact.affirmed.count > 1 {
        fact.open = fact.affirmed
        fact.affirmed = []
      }
    } else if let none = finding.denied, fact.affirmed.count > 1 {
      fact.affirmed.removeAll { $0 == none }
    }
    if !fact.affirmed.isEmpty { fact.open = [] }
    fact.open.removeAll { fact.denied.contains($0) }
    if fact.open.count == 1, let only = fact.open.first {
      fact.affirmed = [only]
      fact.open = []
    }
  }
}
