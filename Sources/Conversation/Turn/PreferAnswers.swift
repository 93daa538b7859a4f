import DialogueModel
import Understanding

extension Exchange {
  /// A wish of one word that is also the word of one answer that is offered is that answer.
  ///
  /// "Back" after "under the heel, or at the back of it?" is a place and no wish to go back.
  mutating func preferAnswers() {
    guard case .which(let id) = progress.open, reading.universals.count == 1,
      reading.mentions.isEmpty, let finding = finding(id)
    else { return }
    let word = message.lowercased().filter(\.isLetter)
    let meant = offered.filter { answer in
      finding.answer(answer)?.hears.contains { phrase in
        phrase.text.split(separator: " ").contains { $0 == word }
      } ?? false
    }
    guard meant.count == 1 else { return }
    reading.universals = []
    mention(finding, meant, .affirmed)
  }
}
