import DialogueModel

extension Tuning {
  /// The comparison as a person reads it: the best trials, what each fold chose, what it was worth.
  package var drawn: String {
    let order = candidates.indices.sorted {
      candidates[$0].merit != candidates[$1].merit
        ? candidates[$0].merit > candidates[$1].merit : $0 < $1
    }
    var lines = [
      "points".padded(to: 8) + "first".padded(to: 7) + "in 3".padded(to: 6) + "low".padded(to: 5)
        + "high".padded(to: 6) + "mean".padded(to: 6) + "9/10".padded(to: 6) + "trial"
    ]
    let shown = order.prefix(Self.most)
    lines += shown.map { candidates[$0].drawn }
    // The script as it stands is what the others are compared with.
    if !shown.contains(0), let first = candidates.first { lines.append(first.drawn) }
    lines.append("")
    for (number, fold) in folds.enumerated() {
      lines.append(
        "without part \(number + 1) (\(fold.cases.count) cases): "
          + candidates[fold.chosen].trial.name)
    }
    lines += ["", "each case by the trial that was chosen without it:"]
    return lines.joined(separator: "\n") + "\n" + leftOut.measuresDrawn
  }

  /// More trials than these are not read.
  private static let most = 20
}

extension Tuning.Candidate {
  fileprivate var drawn: String {
    let interviews = evaluation.interviews
    let questions = evaluation.questions
    return merit.threeDecimals.padded(to: 8)
      + "\(interviews.count { $0.rank == 1 })".padded(to: 7)
      + "\(interviews.count { ($0.rank ?? 99) <= 3 })".padded(to: 6)
      + "\(interviews.count { $0.urgencyError < 0 })".padded(to: 5)
      + "\(interviews.count { $0.urgencyError > 0 })".padded(to: 6)
      + questions.mean.oneDecimal.padded(to: 6) + "\(questions.ninth)".padded(to: 6) + trial.name
  }
}

extension Double {
  fileprivate var threeDecimals: String {
    let digits = String(Int((magnitude * 1000).rounded()))
    let filled = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return (self < 0 ? "-" : "") + filled.dropLast(3) + "." + filled.suffix(3)
  }
}
