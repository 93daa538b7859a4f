import DialogueModel

extension Simulation {
  /// The tables as a person reads them.
  package var drawn: String {
    var lines = [
      "condition".padded(to: 40) + "people".padded(to: 8) + "first".padded(to: 7)
        + "in 3".padded(to: 7) + "taken for"
    ]
    for row in confusion {
      let mistakes = row.takenFor.map { "\($0.condition) \($0.count)" }.joined(separator: ", ")
      lines.append(
        row.condition.text.padded(to: 40) + "\(row.first.total)".padded(to: 8)
          + row.first.share.inHundred.padded(to: 7) + row.amongThree.share.inHundred.padded(to: 7)
          + mistakes)
    }
    lines += [
      "",
      "chance of the first".padded(to: 24) + "people".padded(to: 10) + "so".padded(to: 6) + "95%",
    ]
    for row in calibration {
      let interval = row.right.interval
      lines.append(
        "\(row.chances.lowerBound.inHundred) to \(row.chances.upperBound.inHundred)".padded(to: 24)
          + "\(row.right.total)".padded(to: 10) + row.right.share.inHundred.padded(to: 6)
          + "\(interval.lowerBound.inHundred) to \(interval.upperBound.inHundred)")
    }
    lines += ["", "counted for the urgency".padded(to: 40) + "people".padded(to: 8) + "so"]
    for row in acts {
      lines.append(
        row.condition.text.padded(to: 40) + "\(row.right.total)".padded(to: 8)
          + row.right.share.inHundred)
    }
    lines += ["", "rule that was up".padded(to: 40) + "people".padded(to: 8) + "who had"]
    for row in rules {
      let had = row.had.map { "\($0.condition) \($0.count)" }.joined(separator: ", ")
      lines.append(row.flag.text.padded(to: 40) + "\(row.count)".padded(to: 8) + had)
    }
    lines += [
      "",
      summary("fits best with, and it is so", fitsBest),
      summary("first is right", first),
      summary("right among 3", amongThree),
      summary("came to an outcome", concluded),
      "turns".padded(to: 32) + "\(turnCount)",
    ]
    for level in Urgency.allCases.reversed() {
      lines.append(
        summary(
          "sent as \(level.rawValue)",
          Proportion(outcomes.count { $0.urgency == level }, of: outcomes.count)))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func summary(_ name: String, _ proportion: Proportion) -> String {
    name.padded(to: 32) + "\(proportion.count)/\(proportion.total)".padded(to: 18)
      + proportion.share.inHundred
  }
}
