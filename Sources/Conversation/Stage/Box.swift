import DialogueModel
import Differential

/// An item of a checklist, its names resolved once.
struct Box: Sendable {
  let item: Checklist.Item
  private let finding: Int
  private let answer: Int
  private let isAnyOf: Bool
  /// The answer that says that none of an any-of finding's answers holds.
  private let none: Int?

  /// Absent where the item names something that is not in the dialogue.
  init?(_ item: Checklist.Item, _ rulebook: Rulebook) {
    let numbering = rulebook.numbering
    guard let finding = numbering.findings[item.finding],
      let answer = numbering.answer(item.answer, of: finding)
    else { return nil }
    self.item = item
    self.finding = finding
    self.answer = answer
    isAnyOf = rulebook.isAnyOf[finding]
    none = rulebook.findings[finding].denied.flatMap { numbering.answer($0, of: finding) }
  }

  /// Whether it is not known yet if the item holds.
  func isLeft(_ known: Known) -> Bool {
    guard !known.affirms(answer), !known.denies(answer), !known.isNotSure(finding) else {
      return false
    }
    guard known.isKnown(finding) else { return true }
    // Of an any-of finding one answer may hold beside another, but none beside "none".
    return isAnyOf && !(none.map { known.affirms($0) } ?? false)
  }
}
