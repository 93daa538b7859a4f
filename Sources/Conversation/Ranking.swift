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

    /// Fills a list with what weighs on the condition at a position, strongest first: its place in
    /// `testimony`, and its weight in thousandths.
    package func fill(_ reasons: inout [(piece: Int, thousandths: Int)], at position: Int) {
      reasons.removeAll(keepingCapacity: true)
      for reason in standing.reasons(for: standing.order[position]) {
        reasons.append((reason.piece, parts(reason.weight, of: 1_000)))
      }
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
