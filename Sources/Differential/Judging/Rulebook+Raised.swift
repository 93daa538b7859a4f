package import DialogueModel

extension Rulebook {
  /// The urgency that a red-flag rule would have after one further answer, by the answer's place.
  package func raised(in circumstances: Circumstances) -> [Int: Urgency] {
    var raised: [Int: Urgency] = [:]
    var supposed = circumstances
    for flag in flags where !flag.needsBelief {
      guard let urgency = flag.urgency, urgency > circumstances.urgency else { continue }
      for claim in flag.when {
        for answer in candidates(of: claim, of: flag, in: circumstances) {
          let finding = numbering.owners[answer]
          guard !circumstances.known.isKnown(finding), !circumstances.known.denies(answer),
            urgency > raised[answer] ?? .selfCare
          else { continue }
          supposed.known.suppose(answer, of: finding)
          if flag.isUp(in: supposed) { raised[answer] = urgency }
          supposed.known.suppose(answer, of: finding, is: false)
        }
      }
    }
    return raised
  }

  /// Answers of which one alone may make a claim true.
  private func candidates(
    of claim: Claim, of flag: Flag, in circumstances: Circumstances
  ) -> [Int] {
    switch circumstances.lack(of: claim, numbering) {
    case .more: []
    case .one where claim.isAboutAnswers: claim.answers
    // It may hold after any answer that the rule asks for.
    case .one, .nothing: flag.answers
    }
  }
}
