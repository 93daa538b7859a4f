package import DialogueModel

/// What asking is worth as things stand, one finding after the other.
package struct Survey {
  private let table: EvidenceTable
  private let standing: Standing
  private let known: Known
  /// How soon the person should be seen by the rules, and by all that is known.
  private let floor: Urgency
  private let now: Urgency
  /// The urgency that a red-flag rule would have after an answer, by place; may be empty.
  private let raised: [Urgency]
  private var forecast: Forecast
  /// The answers that can still be given; kept to save their memory from one finding to the next.
  private var answers: [Int] = []

  /// - Parameter raised: the urgency that a red-flag rule would have after an answer, by place.
  package init(
    of table: EvidenceTable, _ standing: Standing, in circumstances: Circumstances,
    raised: [Urgency] = []
  ) {
    self.table = table
    self.standing = standing
    self.raised = raised
    known = circumstances.known
    floor = circumstances.urgency
    now = table.urgency(standing, atLeast: floor)
    forecast = Forecast(standing, above: floor)
  }

  /// What asking about a finding is worth.
  package mutating func worth(of finding: Int) -> Worth {
    let isWhole = gatherAnswers(of: finding)
    forecast.look(
      at: answers, of: finding, isWhole: isWhole,
      table.isCrowded(finding, standing) ? table.dimmedOutlook : table.outlook, table.witnesses)
    var change = 0.0
    for (place, answer) in answers.enumerated() where forecast.totals[place] > 0 {
      let raised = raised.isEmpty ? .selfCare : raised[answer]
      let then = forecast.urgency(after: place, atLeast: max(floor, raised), table.act)
      change += forecast.totals[place] * Double((then.rank - now.rank).magnitude)
    }
    let effort = max(table.rulebook.findings[finding].effort, 0.1)
    return Worth(
      finding: finding, information: forecast.information, urgency: change,
      value: (forecast.information + table.settings.urgencyWorth * change) / effort)
  }

  /// Notes the answers that can still be given; whether these are all that the finding has.
  private mutating func gatherAnswers(of finding: Int) -> Bool {
    let all = table.rulebook.numbering.answers[finding]
    var isOpen = false
    for answer in all where known.leavesOpen(answer) { isOpen = true }
    answers.removeAll(keepingCapacity: true)
    var isWhole = true
    for answer in all where table.bases[answer] > 0 {
      if known.denies(answer) || known.affirms(answer) || isOpen && !known.leavesOpen(answer) {
        isWhole = false
      } else {
        answers.append(answer)
      }
    }
    return isWhole
  }
}
