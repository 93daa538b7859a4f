package import Conversation
internal import DialogueModel

extension Page {
  /// What is thought likely, with a bar and the strongest reasons for each cause.
  package func rows(thinking assessment: Assessment) -> [Row] {
    let flags = assessment.flags.map(\.text).joined(separator: ", ")
    var rows = prose(
      "urgency \(assessment.urgency.rawValue); red flags: \(flags.isEmpty ? "none" : flags)", .dim)
    let shown = assessment.leading.prefix(Self.causesShown)
    let widest = shown.map { $0.condition.text.columns }.max() ?? 0
    for leading in shown {
      let name = Row(harmless(leading.condition.text), .dim).padded(to: widest + 1)
      rows.append(name + bar(leading.chance) + Row(reasons(of: leading), .dim))
    }
    return rows.map { $0.cut(to: width) }
  }

  private static let causesShown = 6
  private static let barLength = 20

  /// The chance as a bar and in hundredths; in hundredths alone where nothing is drawn.
  private func bar(_ chance: Double) -> Row {
    let share = chance.isFinite ? min(max(chance, 0), 1) : 0
    let hundredths = Int((share * 100).rounded())
    let digits = String(repeating: " ", count: 3 - String(hundredths).count) + "\(hundredths)%"
    guard look == .drawn else { return Row(digits) }
    let full = Int((share * Double(Self.barLength)).rounded())
    return Row(String(repeating: "█", count: full), .accent)
      + Row(String(repeating: "░", count: Self.barLength - full), .dim) + Row(" " + digits)
  }

  private func reasons(of leading: Assessment.Leading) -> String {
    let reasons =
      leading.for.prefix(3).map { "+\($0.answer.text)" }
      + leading.against.prefix(2).map { "-\($0.answer.text)" }
    return "  " + harmless(reasons.joined(separator: " "))
  }
}

extension Row {
  /// The row without what goes over the edge.
  fileprivate func cut(to width: Int?) -> Row {
    guard let width, columns > width else { return self }
    var left = width
    var kept: [Stretch] = []
    for var stretch in stretches {
      var text = ""
      for character in stretch.text {
        guard character.columns <= left else {
          left = 0
          break
        }
        left -= character.columns
        text.append(character)
      }
      stretch.text = text
      kept.append(stretch)
    }
    return Row(kept)
  }
}
