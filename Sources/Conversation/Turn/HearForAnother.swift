import DialogueModel
import Understanding

extension Exchange {
  /// A story that is told of somebody else alone is asked for that person.
  ///
  /// Beside words about oneself, what another has stays set aside.
  mutating func hearForAnother() {
    guard case .story = progress.open, facts.all.isEmpty, reading.mentions.isEmpty else { return }
    let others = reading.setAside.filter { $0.reason == .otherPerson }
    guard !others.isEmpty else { return }
    reading.mentions = others.map(\.mention)
    reading.setAside.removeAll { $0.reason == .otherPerson }
    trace?.note(.read, "the story is another's: it is heard for that person")
  }
}
