import Conversation
import DialogueModel
import Understanding

extension [Turn.Known] {
  /// What is held about one finding.
  func of(_ finding: Finding.ID) -> [Turn.Known] { filter { $0.finding == finding } }
}

extension Turn.Known {
  /// The person did not know.
  var isNotSure: Bool { answer == "not-sure" }

  /// The answer is held to be so, by name or by the band that an amount belongs to.
  func affirms(_ wanted: Answer.ID) -> Bool {
    polarity != .denied && open != true && (answer == wanted.text || band == wanted)
  }

  /// The amount, where one was given: "42", "2-3".
  var quantity: Quantity? {
    let ends = answer.split(separator: "-").compactMap { Double($0) }
    guard let low = ends.first, ends.count <= 2 else { return nil }
    return Quantity(low, upper: ends.count == 2 ? ends[1] : nil, unit: unit)
  }

  /// What is held, in the names of the script.
  var inWords: String {
    let amount = unit.map { "\(answer) \($0)" } ?? answer
    let open = open == true ? "perhaps \(amount)" : amount
    switch polarity {
    case .affirmed: return open
    case .denied: return "not \(open)"
    case .unsure: return isNotSure ? open : "\(open) (unsure)"
    }
  }
}

extension Array where Element: CustomStringConvertible {
  /// The names, separated by commas.
  var listed: String { map(\.description).joined(separator: ", ") }
}
