package import DialogueModel

extension Rulebook {
  /// The urgency that a red-flag rule would have after one further answer, by the answer's place;
  /// `selfCare` where none would be up.
  package func raised(in circumstances: Circumstances) -> [Urgency] {
    var raised = Array(repeating: Urgency.selfCare, count: numbering.names.count)
    var supposed = circumstances
    for lack in reach.near(circumstances.known) {
      let (flag, claim) = reached[lack.claim]
      guard let urgency = flag.urgency, urgency > circumstances.urgency else { continue }
      for answer in lack.answers ?? flag.answers where urgency > raised[answer] {
        let finding = numbering.owners[answer]
        guard !circumstances.known.isKnown(finding), !circumstances.known.denies(answer) else {
          continue
        }
        supposed.known.suppose(answer, of: finding)
        if supposed.judge(claim.nodes), !flag.isKeptDown(in: supposed) { raised[answer] = urgency }
        supposed.known.suppose(answer, of: finding, is: false)
      }
    }
    return raised
  }
}
