import DialogueModel

/// How much more or less often than others people with each condition give each answer, for the
/// conditions that name the finding.
struct SharesOfAnswers {
  let witnesses: Witnesses
  /// Share over base, within the cap, by cell; 1 where nothing is known.
  private(set) var ratios: [Double]
  /// The same for not giving the answer.
  private(set) var absences: [Double]

  private let cap: Double

  init(_ dialogue: Dialogue, _ numbering: Numbering, _ bases: [Double]) {
    let listed = dialogue.conditions.map { $0.shares(numbering) }
    witnesses = Witnesses(listed.map { $0.map(\.finding) }, numbering)
    cap = max(dialogue.settings.weightCap, 1)
    ratios = Array(repeating: 1, count: witnesses.cellCount)
    absences = ratios
    for (condition, findings) in listed.enumerated() {
      for (finding, shares) in findings {
        fill(
          dialogue.findings[finding], shares, numbering.answers[finding], bases,
          column: witnesses.column(of: condition, on: finding) ?? 0)
      }
    }
  }

  private mutating func fill(
    _ finding: Finding, _ listed: [Int: Double], _ range: Range<Int>, _ bases: [Double],
    column: Int
  ) {
    let left = max(0, 1 - range.reduce(0) { $0 + (listed[$1] ?? 0) })
    let leftBase = range.reduce(0) { $0 + (listed[$1] == nil ? bases[$1] : 0) }
    let areas = Set(
      range.compactMap { listed[$0] == nil ? nil : finding.answers[$0 - range.lowerBound].area })
    for place in range where bases[place] > 0 {
      let base = bases[place]
      let answer = finding.answers[place - range.lowerBound]
      let cell = witnesses.rows[place] + column
      let share: Double
      if let known = listed[place] {
        share = known
        ratios[cell] = capped(share / base)
      } else if let unlisted = finding.unlisted {
        // The author wrote the ratio itself, so the cap has no say in it.
        let isNear = answer.area.map(areas.contains) ?? false
        ratios[cell] = max(isNear ? unlisted.near : unlisted.far, 1e-6)
        share = min(1, base * ratios[cell])
      } else if finding.kind == .anyOf {
        continue
      } else {
        share = leftBase > 0 ? base * left / leftBase : base
        ratios[cell] = capped(share / base)
      }
      // Where everybody gives an answer, its absence tells nothing that can be counted.
      if base < 1 { absences[cell] = capped((1 - share) / (1 - base)) }
    }
  }

  private func capped(_ ratio: Double) -> Double {
    min(max(ratio, 1 / cap), cap)
  }
}

extension Condition {
  /// The evidence by place; several lines may name one finding.
  fileprivate func shares(_ numbering: Numbering) -> [(finding: Int, listed: [Int: Double])] {
    var order: [Int] = []
    var listed: [Int: [Int: Double]] = [:]
    for line in evidence {
      guard let finding = numbering.findings[line.finding] else { continue }
      if listed[finding] == nil {
        order.append(finding)
        listed[finding] = [:]
      }
      for (answer, share) in line.shares {
        guard let place = numbering.answer(answer, of: finding) else { continue }
        listed[finding, default: [:]][place] = min(max(share.value, 0), 1)
      }
    }
    return order.map { ($0, listed[$0] ?? [:]) }
  }
}
