import DialogueModel

/// What is to be expected of asking about a finding: how likely each answer is, and what it would
/// tell.
///
/// A condition names a third of the findings. On the rest all conditions give the same answers, so
/// that those without evidence on a finding need not be looked at one by one, unless an answer to it
/// could bring their urgency to bear.
struct Forecast {
  /// One of the conditions in play.
  private struct Player {
    let condition: Int
    let chance: Double
    let care: Urgency
    /// Its care is more urgent than what the rules call for.
    let isUrgent: Bool
  }

  /// A condition that is looked at by itself for this finding.
  private struct Alone {
    /// Its place among the players.
    let place: Int
    let player: Player
    /// Its column in the rows of the finding; below 0 where it does not name it.
    let column: Int
  }

  private let players: [Player]
  private var alone: [Alone] = []
  /// The chance of each answer together with each of those, an answer after the other.
  private var joint: [Double] = []
  /// The likeliest of the others; absent where there is none.
  private var firstOfRest: Int?
  /// The chance of each answer of those that do not name the finding.
  private var plain: [Double] = []
  /// The chance of each answer.
  private(set) var totals: [Double] = []
  /// Bits about the condition.
  private(set) var information = 0.0

  /// - Parameter floor: the urgency that the rules call for.
  init(_ standing: Standing, above floor: Urgency) {
    players = standing.inPlay.map { condition in
      let care = standing.care[condition]
      return Player(
        condition: condition, chance: standing.chances[condition], care: care,
        isUrgent: care > floor)
    }
  }

  /// Looks at a finding.
  ///
  /// - Parameters:
  ///   - answers: those that can still be given, by place.
  ///   - isWhole: these are all answers that the finding has.
  mutating func look(
    at answers: [Int], of finding: Int, isWhole: Bool, _ outlook: Outlook, _ witnesses: Witnesses
  ) {
    let (rest, plainRest) = part(finding, witnesses)
    plain.removeAll(keepingCapacity: true)
    for answer in answers { plain.append(outlook.plainShares[answer]) }
    join(answers, outlook, witnesses)
    if !isWhole { shareOut() }

    var certainty = 0.0
    if isWhole {
      let first = witnesses.ranges[finding].lowerBound
      for one in alone where one.column >= 0 {
        certainty += one.player.chance * outlook.certainty[first + one.column]
      }
      certainty += plainRest * outlook.plainCertainty[finding]
    } else {
      certainty = certaintyOfSome(plainRest)
    }
    totals.removeAll(keepingCapacity: true)
    var cell = 0
    for share in plain {
      var total = rest * share
      for _ in alone {
        total += joint[cell]
        cell += 1
      }
      totals.append(total)
      if total > 0 { certainty -= total * Logarithm.of(total) }
    }
    information = max(0, certainty) / Logarithm.of(2)
  }

  /// How soon the person should be seen, were an answer given: by the likeliest condition and all
  /// above their `act` chance.
  func urgency(after answer: Int, atLeast floor: Urgency, _ act: [Double]) -> Urgency {
    var highest = floor
    // None of the rest calls for more than the rules do.
    var leading = floor
    var best = 0.0
    var first = Int.max
    if let firstOfRest {
      best = players[firstOfRest].chance * plain[answer]
      first = firstOfRest
    }
    var cell = answer * alone.count
    for one in alone {
      let chance = joint[cell]
      cell += 1
      // Of two that are equally likely the first of the script leads.
      if chance > best || chance == best && chance > 0 && one.place < first {
        best = chance
        leading = one.player.care
        first = one.place
      }
      if one.player.care > highest, chance > 0,
        chance >= act[one.player.condition] * totals[answer]
      {
        highest = one.player.care
      }
    }
    return max(highest, leading)
  }

  /// Parts the conditions into those that are looked at one by one and the rest: the chance of the
  /// rest, and of all that do not name the finding.
  private mutating func part(
    _ finding: Int, _ witnesses: Witnesses
  ) -> (rest: Double, plain: Double) {
    alone.removeAll(keepingCapacity: true)
    firstOfRest = nil
    var rest = 0.0
    var plain = 0.0
    for (place, player) in players.enumerated() {
      let column = witnesses.column(of: player.condition, on: finding) ?? -1
      if column < 0 { plain += player.chance }
      if column >= 0 || player.isUrgent {
        alone.append(Alone(place: place, player: player, column: column))
      } else {
        rest += player.chance
        if firstOfRest.map({ player.chance > players[$0].chance }) ?? true { firstOfRest = place }
      }
    }
    return (rest, plain)
  }

  /// Works out how likely each answer is together with each condition that is looked at by itself.
  private mutating func join(_ answers: [Int], _ outlook: Outlook, _ witnesses: Witnesses) {
    joint.removeAll(keepingCapacity: true)
    joint.append(contentsOf: repeatElement(0, count: answers.count * alone.count))
    let (alone, plain) = (alone, plain)
    var cells = joint.mutableSpan
    var cell = 0
    for (place, answer) in answers.enumerated() {
      let row = witnesses.rows[answer]
      let share = plain[place]
      for one in alone {
        cells[cell] =
          one.player.chance * (one.column < 0 ? share : outlook.shares[row + one.column])
        cell += 1
      }
    }
  }

  /// Answers that are out already leave their shares to the others.
  private mutating func shareOut() {
    for (place, one) in alone.enumerated() {
      var sum = 0.0
      for cell in stride(from: place, to: joint.count, by: alone.count) { sum += joint[cell] }
      let scale = sum > 0 ? one.player.chance / sum : 0
      for cell in stride(from: place, to: joint.count, by: alone.count) { joint[cell] *= scale }
    }
    let sum = plain.reduce(0, +)
    let scale = sum > 0 ? 1 / sum : 0
    for place in plain.indices { plain[place] *= scale }
  }

  /// The sum of `p ln p` over the conditions where some of the answers are out.
  private func certaintyOfSome(_ plainRest: Double) -> Double {
    var certainty = 0.0
    for (cell, share) in joint.enumerated() where share > 0 {
      let one = alone[cell % alone.count]
      if one.column >= 0 { certainty += share * Logarithm.of(share / one.player.chance) }
    }
    for share in plain where share > 0 { certainty += plainRest * share * Logarithm.of(share) }
    return certainty
  }
}
