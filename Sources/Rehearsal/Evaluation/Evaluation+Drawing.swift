import Conversation
import DialogueModel

extension Evaluation {
  /// The report as a person reads it: a line for each case, then the measures.
  package func drawn(showingMisheard: Bool) -> String {
    var lines = interviews.map(\.drawn)
    lines += ["", measuresDrawn]
    lines += misheardLines(all: showingMisheard)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The measures alone.
  package var measuresDrawn: String {
    var lines = ["measure".padded(to: 42) + "count".padded(to: 10) + "share".padded(to: 8) + "95%"]
    for measure in measures {
      let proportion = measure.proportion
      lines.append(
        measure.name.padded(to: 42) + "\(proportion.count)/\(proportion.total)".padded(to: 10)
          + proportion.share.inHundred.padded(to: 8)
          + "\(proportion.interval.lowerBound.inHundred) to \(proportion.interval.upperBound.inHundred)"
      )
    }
    let questions = questions
    lines.append(
      "questions asked".padded(to: 42)
        + "mean \(questions.mean.oneDecimal), 9 in 10 at most \(questions.ninth), most \(questions.most)"
    )
    lines.append(
      "answers not understood".padded(to: 42) + "\(questions.lost.oneDecimal) a conversation")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What was heard otherwise than meant, most often first.
  private func misheardLines(all: Bool) -> [String] {
    let misheard = interviews.flatMap { interview in
      interview.misheard.map { (interview.evaluated.id, $0) }
    }
    guard !misheard.isEmpty else { return [] }
    var counts: [String: Int] = [:]
    for (_, entry) in misheard {
      counts["\(entry.fault.rawValue) \(entry.finding)", default: 0] += 1
    }
    let frequent = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
    var lines = [
      "", "heard otherwise than meant: \(misheard.count) times",
      "  most often: " + frequent.map { "\($0.key) \($0.value)" }.joined(separator: ", "),
    ]
    guard all else { return lines }
    for (id, entry) in misheard {
      lines.append(
        "  \(id) \(entry.fault.rawValue) \(entry.finding): held \(entry.held), meant \(entry.meant)"
          + (entry.asked.map { " (asked \($0))" } ?? "") + ": \(entry.said.prefix(160))")
    }
    return lines
  }
}

extension Interview {
  /// One line on the case and what went wrong in it.
  fileprivate var drawn: String {
    let isRight = rank == 1 && urgencyError == 0 && isConcluded && askedAgain.isEmpty
    var parts = [(isRight ? "ok " : "NOT") + " \(evaluated.id)"]
    let first = ranked.first.map { "\($0.condition) \($0.chance.inHundred)" } ?? "nothing"
    if rank == 1 {
      parts.append(first)
    } else {
      let place = ranked.firstIndex { $0.condition == evaluated.condition }
      let chance = place.map { "number \($0 + 1), \(ranked[$0].chance.inHundred)" } ?? "not in play"
      let fair = rank.map { $0 <= 3 ? "; an acceptable one is number \($0)" : "" } ?? ""
      parts.append("\(first), wanted \(evaluated.condition) (\(chance)\(fair))")
    }
    if urgencyError == 0 {
      parts.append(urgency.rawValue)
    } else {
      let low = evaluated.urgency.lowerBound.rawValue
      let high = evaluated.urgency.upperBound.rawValue
      let wanted = low == high ? low : "\(low) to \(high)"
      let direction = urgencyError < 0 ? "LOW by \(-urgencyError)" : "high by \(urgencyError)"
      parts.append("\(urgency.rawValue), wanted \(wanted): \(direction)")
    }
    if !flags.isEmpty { parts.append("up: \(flags.listed)") }
    if let emergencyTurn { parts.append("emergency at message \(emergencyTurn)") }
    if mustBeEmergency, emergencyTurn == nil { parts.append("MISSED") }
    parts.append("\(questionCount) questions")
    if !askedAgain.isEmpty { parts.append("asked again: \(askedAgain.listed)") }
    if lostCount > 0 { parts.append("lost \(lostCount)") }
    if !isConcluded { parts.append("no outcome") }
    return parts.joined(separator: "; ")
  }
}

extension Double {
  /// A share as so many in a hundred.
  var inHundred: String { "\(Int((self * 100).rounded()))%" }

  var oneDecimal: String {
    let tenths = Int((self * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }
}

extension String {
  /// Filled up with spaces on the right.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, width - count))
  }
}
