import DialogueModel

extension Script {
  /// Reports bands that are not in order, or that leave some numbers without a band.
  mutating func checkBands(_ finding: FindingShape, _ answers: [Answer]) {
    let bands = answers.filter { !$0.isNotSure }
    let isBands = finding.kind == .bands
    guard isBands || bands.contains(where: { $0.upTo != nil }) else { return }
    var last: Answer.Bound?
    for (place, answer) in bands.enumerated() {
      // An answer that only follows from something else, or is only told, is no band.
      guard let bound = answer.upTo else {
        if place + 1 < bands.count, bands[(place + 1)...].contains(where: { $0.upTo != nil }) {
          reportBand(answer, finding, "has no bound, and others follow it")
        }
        continue
      }
      if let last,
        !(last.value < bound.value
          || last.value == bound.value && !last.isInclusive && bound.isInclusive)
      {
        reportBand(answer, finding, "does not end above the one before it")
      }
      last = bound
    }
    if let answer = bands.last, answer.upTo != nil, isBands {
      reportBand(answer, finding, "is the last and has a bound")
    }
  }

  private mutating func reportBand(_ answer: Answer, _ finding: FindingShape, _ fault: String) {
    let span = finding.answers.first { names[$0.name] == answer.id.text }?.span
    report.add(
      .bandsOutOfOrder(
        answer.id.text, fault, at: span ?? declarations[finding.declaration].span))
  }
}
