import DialogueModel
import Differential

extension Exchange {
  /// How soon, and by whom: the highest of the flags and of every condition above its `act` chance.
  mutating func tellUrgency() {
    let urgency = circumstances.urgency
    let role: Saying.Role = urgency >= .sameDay ? .warning : .plain
    let main = upFlags.filter { $0.urgency == flagLevel && flagLevel == urgency }
    // A rule says itself what to do and by when.
    if main.isEmpty, let who = care(at: urgency) {
      tell(.care(urgency), ["who": clause(who)], role)
    } else if main.isEmpty || urgency < .fewDays {
      tell(.urgency(urgency), [:], role)
    }
    for flag in main {
      for line in flag.say { tell(line, role) }
      manner.toldFlags.append(flag.id)
    }
    let others = upFlags.filter { flag in !main.contains { $0.id == flag.id } }
    for flag in others where flag.urgency ?? .selfCare >= .fewDays || flag.urgency == nil {
      for line in flag.say { tell(line, .warning) }
    }
    let lesser = others.filter { $0.urgency == .routine }
    if !lesser.isEmpty {
      tell(.alsoFlagged, ["list": speaker.list(lesser.map { speaker.words($0.called) })])
    }
    manner.toldUrgency = urgency
  }

  /// Who should see the person, from the likeliest condition that calls for this urgency.
  func care(at urgency: Urgency) -> String? {
    for place in standing.order
    where place == standing.leading || stage.table.isAboveAct(place, in: standing) {
      guard standing.care[place] == urgency else { continue }
      let condition = stage.dialogue.conditions[place]
      let care = condition.see.first { $0.urgency == urgency && speaker.holds($0.when) }
      if let care { return speaker.words(care.who.text) }
    }
    return nil
  }

  /// The answers to a finding that would send the person to somebody today or at once, and which.
  private func dangers(of finding: Int) -> [(answer: Answer, urgency: Urgency)] {
    let first = stage.rulebook.numbering.answers[finding].lowerBound
    return stage.dialogue.findings[finding].answers.enumerated().compactMap { offset, answer in
      guard stage.cast.isFlagged[first + offset] else { return nil }
      var supposed = circumstances
      supposed.known.suppose(first + offset, of: finding)
      let raised = stage.rulebook.flags.filter {
        !$0.isUp(in: circumstances) && $0.isUp(in: supposed)
      }
      guard let urgency = raised.compactMap(\.urgency).max(), urgency >= .sameDay else {
        return nil
      }
      return (answer, urgency)
    }
  }

  /// More of one kind would not be read.
  private static let dangersTold = 2

  /// What one is not sure of and would matter, the emergencies first and by themselves.
  mutating func tellUnsureDangers() {
    let unsure = stage.dialogue.findings.indices.filter { circumstances.known.isNotSure($0) }
    for (urgency, key) in [
      (Urgency.emergency, Wording.Key.unsureEmergency), (.sameDay, .unsureDanger),
    ] {
      let names = unsure.flatMap { finding in
        dangers(of: finding).filter { $0.urgency == urgency }.prefix(Self.dangersTold)
          .map { speaker.words($0.answer, of: stage.dialogue.findings[finding]) }
      }
      guard !names.isEmpty else { continue }
      tell(key, ["list": speaker.list(names, .listOr)], .warning)
    }
  }
}

extension Wording.Key {
  /// The sentence for a level of urgency where it is known who should be seen, and by when.
  static func care(_ urgency: Urgency) -> Self {
    switch urgency {
    case .selfCare: .careSelfCare
    case .routine: .careRoutine
    case .fewDays: .careFewDays
    case .sameDay: .careSameDay
    case .emergency: .careEmergency
    }
  }

  /// The sentence for a level of urgency.
  static func urgency(_ urgency: Urgency) -> Self {
    switch urgency {
    case .selfCare: .urgencySelfCare
    case .routine: .urgencyRoutine
    case .fewDays: .urgencyFewDays
    case .sameDay: .urgencySameDay
    case .emergency: .urgencyEmergency
    }
  }
}
