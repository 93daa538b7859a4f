import DialogueModel
import Understanding

extension Turn {
  /// Gathers the events of one turn into the object that front ends exchange.
  public init(_ events: [Event], after session: Session) {
    turn = session.turn
    says = []
    heard = []
    unused = []
    known = session.known
    assessment = session.assessment
    ended = false
    for event in events {
      switch event {
      case .says(let saying): says.append(saying.text)
      case .heard(let mentions): heard += mentions.flatMap(Heard.all)
      case .unused(let stretches): unused += stretches
      case .asks(let question): asks = question
      case .assessed(let latest): assessment = latest
      case .failed(let met): fault = met
      case .ended: ended = true
      }
    }
  }
}

extension Turn.Heard {
  /// One entry for each answer that a mention names, or for its amount.
  static func all(of mention: Mention) -> [Self] {
    let amount = mention.quantity.map { Amounts.plain($0) }
    let names: [String?] =
      amount.map { [$0] } ?? (mention.answers.isEmpty ? [nil] : mention.answers.map(\.text))
    return names.map { name in
      Self(
        finding: mention.finding, answer: name, polarity: mention.polarity, side: mention.side,
        unit: mention.quantity?.unit, text: mention.text)
    }
  }
}
