import DialogueModel

extension Listener {
  /// After "what would you like to change?" the name of a question alone is the wish to change it.
  mutating func hearWhatToChange() {
    guard asked == .change, reading.universals.isEmpty, reading.mentions.isEmpty,
      let named = names.max(by: { $0.range.count < $1.range.count })
    else { return }
    reading.universals.append(
      UniversalMention(
        universal: .change, span: passage.span(named.range),
        finding: vocabulary.dialogue.findings[named.finding].id))
    for token in named.range { isUsed[token] = true }
  }

  /// A wish of one word that is also a word of just one of the narrowed answers is that answer.
  ///
  /// "Back" after "under the heel, or at the back of it?" is a place and no wish to go back.
  mutating func preferOffered() {
    guard case .finding(let id, let offered, true)? = asked, reading.universals.count == 1,
      reading.mentions.isEmpty, let wish = reading.universals.first,
      let word = passage.words.first(where: { $0.span == wish.span }),
      let finding = vocabulary.dialogue.findings.first(where: { $0.id == id })
    else { return }
    let typed = (word.corrected ?? word.text).lowercased()
    let directed = directedAnswers(of: id, offered)
    var meant = offered.filter(directed.contains)
    if meant.count != 1 {
      meant = offered.filter { answer in
        finding.answer(answer)?.hears.contains { $0.says(typed) } ?? false
      }
    }
    guard meant.count == 1 else { return }
    reading.universals = []
    reading.mentions.append(
      Mention(
        finding: id, answers: meant, polarity: .affirmed, span: word.span, text: word.text,
        isReply: true))
  }

  /// "Low down", when it is asked which part of the calf: the direction alone is the place.
  mutating func hearDirection() {
    guard case .finding(let id, let offered, true)? = asked, passage.tokens.count <= 8,
      reading.universals.isEmpty, reading.topics.isEmpty,
      !reading.mentions.contains(where: { $0.finding == id }),
      !passage.tokens.contains(where: { $0.traits.contains(.denies) })
    else { return }
    let directed = directedAnswers(of: id, offered)
    let meant = offered.filter(directed.contains)
    guard !meant.isEmpty, meant.count < offered.count else { return }
    reading.reply = nil
    reading.mentions.append(
      Mention(
        finding: id, answers: meant, polarity: .affirmed, span: 0..<passage.bytes.count,
        text: reading.message, isReply: true))
    isUsed = isUsed.map { _ in true }
  }

  /// The places that lie in the direction that is named: "back" is the back of the heel, or of the knee.
  private func directedAnswers(
    of finding: Finding.ID, _ offered: [Answer.ID]
  ) -> Set<Answer.ID> {
    let dialogue = vocabulary.dialogue
    let directions = passage.candidates.compactMap { candidate -> Direction.ID? in
      guard case .direction(let place) = vocabulary.senses[Int(candidate.sense)] else { return nil }
      return dialogue.directions[place].id
    }
    guard !directions.isEmpty else { return [] }
    // The part that left them open is the one whose direction is meant.
    let places = dialogue.parts.filter { part in
      part.finding == finding && Set(offered).isSubset(of: part.alone)
    }.flatMap(\.places)
    return Set(
      places.filter { !$0.directions.isDisjoint(with: directions) }.flatMap(\.answers))
  }
}

extension Phrase {
  /// Whether a word stands in it.
  fileprivate func says(_ word: String) -> Bool {
    text.split(separator: " ").contains { $0 == word }
  }
}
