package import DialogueModel

/// How the conditions stand, by place, with every weight that made it so.
package struct Standing: Sendable {
  /// The posterior of each condition; they add up to 1.
  package let chances: [Double]
  /// The conditions, likeliest first; ties in the order of the script.
  package let order: [Int]
  /// The conditions whose chance any one answer could bring to bear, in the order of the script.
  let inPlay: [Int]
  /// How many bits are open about the condition.
  package let openBits: Double
  /// How soon each condition would have the person seen.
  package let care: [Urgency]
  /// What counted.
  package let testimony: [Testimony]
  /// What each piece counted for each condition, after caps and overlap.
  let ledger: Ledger

  /// The likeliest condition.
  package var leading: Int? { order.first }
}

/// One thing known that bears on the conditions.
package struct Testimony: Sendable {
  package enum Manner: Sendable {
    case affirmed, denied
    /// One of several answers holds.
    case open
  }

  package let finding: Int
  /// The first of the answers where several are open.
  package let answer: Int
  package let manner: Manner
  let group: Int
  /// The part that counts: less than 1 when the person was unsure.
  let part: Double
}
