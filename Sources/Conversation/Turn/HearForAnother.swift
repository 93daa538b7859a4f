import DialogueModel
import Understanding

extension Exchange {
  /// A story that is told of somebody else alone is asked for that person.
  ///
  /// Beside words about oneself, what another has stays set aside.
  mutating func hearForAnother() {
    if reading.whose == .speaker, !progress.isForAnother { progress.isOwnStory = true }
    let others = reading.setAside.filter { $0.reason == .otherPerson }
    guard !others.isEmpty, isOfAnother else { return }
    if !progress.isForAnother {
      progress.isForAnother = true
      trace?.note(.read, "the story is another's: it is heard for that person")
    }
    reading.mentions = (reading.mentions + others.map(\.mention))
      .sorted { $0.span.lowerBound < $1.span.lowerBound }
    reading.setAside.removeAll { $0.reason == .otherPerson }
  }

  /// "he has a fever" is of the child that was spoken of; "my mate has one" is not.
  private var isOfAnother: Bool {
    switch reading.whose {
    case .speaker, nil: false
    case .charge: progress.isForAnother || !progress.isOwnStory
    case .acquaintance:
      if case .story = progress.open { facts.all.isEmpty && !progress.isOwnStory } else { false }
    }
  }
}
