public import DialogueModel
import Differential

extension Assessment {
  /// The conditions still in play, likeliest first; their reasons are worked out when asked for.
  public struct Ranking: RandomAccessCollection, Sendable {
    private let stage: Stage
    private let table: EvidenceTable
    private let standing: Standing
    public let endIndex: Int

    init(_ standing: Standing, on stage: Stage) {
      self.stage = stage
      table = stage.table
      self.standing = standing
      // From there on nothing is left in play.
      endIndex =
        standing.order.firstIndex { standing.chances[$0] < EvidenceTable.leastChance }
        ?? standing.order.count
    }

    public var startIndex: Int { 0 }

    public subscript(position: Int) -> Leading {
      let place = standing.order[position]
      let weights = table.weights(of: place, in: standing).map { weight in
        Weight(
          finding: weight.finding, answer: weight.answer,
          weight: Double(parts(weight.value, of: 1_000)) / 1_000,
          isDenied: weight.isDenied)
      }
      return Leading(
        condition: condition(position), chance: Double(tenThousandths(position)) / 10_000,
        for: weights.filter { $0.weight > 0 }, against: weights.filter { $0.weight <= 0 })
    }

    /// The condition at a position.
    public func condition(_ position: Int) -> Condition.ID {
      stage.dialogue.conditions[standing.order[position]].id
    }

    /// The chance at a position, in ten-thousandths: digits beyond these mean nothing.
    package func tenThousandths(_ position: Int) -> Int {
      parts(standing.chances[standing.order[position]], of: 10_000)
    }

    /// All that weighs on any condition.
    package var testimony: [(finding: Finding.ID, answer: Answer.ID)] {
      standing.testimony.map { item in
        (stage.dialogue.findings[item.finding].id, stage.rulebook.numbering.names[item.answer])
      }
    }

    /// What weighs on each condition, strongest first, one condition after the other: its place in
    /// `testimony` and its weight in thousandths; and where what weighs on each condition ends.
    package var reasons: (all: [(piece: Int, thousandths: Int)], ends: [Int]) {
      var reasons: [Reason] = []
      reasons.reserveCapacity(endIndex * standing.testimony.count / 2)
      var ends: [Int] = []
      for condition in standing.order[..<endIndex] {
        standing.gather(&reasons, for: condition)
        ends.append(reasons.count)
      }
      return (reasons.map { ($0.piece, parts($0.weight, of: 1_000)) }, ends)
    }
  }
}

extension Assessment.Ranking: Hashable, Encodable {
  public static func == (left: Self, right: Self) -> Bool {
    left.elementsEqual(right)
  }

  public func hash(into hasher: inout Hasher) {
    for item in self { hasher.combine(item) }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    for item in self { try container.encode(item) }
  }
}

/// How many parts of one a number comes to.
private func parts(_ value: Double, of one: Double) -> Int {
  // Half a part counts as one, away from 0; beyond this a Double holds no parts.
  let scaled = value * one
  guard scaled.magnitude < 1e15 else { return 0 }
  return Int(scaled < 0 ? scaled - 0.5 : scaled + 0.5)
}
