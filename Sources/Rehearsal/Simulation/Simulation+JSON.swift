import DialogueModel
import FoundationEssentials

extension Simulation {
  /// The tables as one JSON object.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    // The report holds strings and finite numbers only, so encoding it cannot fail.
    let data = (try? encoder.encode(Report(self))) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct Report: Encodable {
    struct Share: Encodable {
      var count: Int
      var total: Int

      init(_ proportion: Proportion) {
        count = proportion.count
        total = proportion.total
      }
    }

    struct Row: Encodable {
      var condition: String
      var first: Share
      var amongThree: Share
      var takenFor: [String: Int]
    }

    struct Band: Encodable {
      var from: Double
      var to: Double
      var told: Double
      var right: Share
    }

    struct Act: Encodable {
      var condition: String
      var right: Share
    }

    struct Rule: Encodable {
      var rule: String
      var people: Int
      var had: [String: Int]
    }

    var confusion: [Row]
    var rules: [Rule]
    var acts: [Act]
    var calibration: [Band]
    var fitsBest: Share
    var first: Share
    var amongThree: Share
    var concluded: Share
    var turns: Int
    var urgency: [String: Int]

    init(_ simulation: Simulation) {
      confusion = simulation.confusion.map { row in
        Row(
          condition: row.condition.text, first: Share(row.first),
          amongThree: Share(row.amongThree),
          takenFor: Dictionary(
            row.takenFor.map { ($0.condition.text, $0.count) }, uniquingKeysWith: +))
      }
      rules = simulation.rules.map { rule in
        Rule(
          rule: rule.flag.text, people: rule.count,
          had: Dictionary(
            rule.had.map { ($0.condition.text, $0.count) }, uniquingKeysWith: +))
      }
      acts = simulation.acts.map { Act(condition: $0.condition.text, right: Share($0.right)) }
      calibration = simulation.calibration.map {
        Band(
          from: $0.chances.lowerBound, to: $0.chances.upperBound, told: $0.told,
          right: Share($0.right))
      }
      fitsBest = Share(simulation.fitsBest)
      first = Share(simulation.first)
      amongThree = Share(simulation.amongThree)
      concluded = Share(simulation.concluded)
      turns = simulation.turnCount
      urgency = Dictionary(
        simulation.outcomes.map { ($0.urgency.rawValue, 1) }, uniquingKeysWith: +)
    }
  }
}
