import Conversation
import DialogueModel
import FoundationEssentials

extension Evaluation {
  /// The report as one JSON object.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    // The report holds strings and finite numbers only, so encoding it cannot fail.
    let data = (try? encoder.encode(Report(self))) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct Report: Encodable {
    struct Measure: Encodable {
      var name: String
      var count: Int
      var total: Int
      var share: Double
      var low: Double
      var high: Double
    }

    struct Questions: Encodable {
      var mean: Double
      var ninth: Int
      var most: Int
      var lost: Double
    }

    struct Ranked: Encodable {
      var condition: String
      var chance: Double
    }

    struct Misheard: Encodable {
      var fault: String
      var said: String
      var asked: String?
      var finding: String
      var meant: String
      var held: String
    }

    struct Case: Encodable {
      var id: String
      var wanted: String
      var rank: Int?
      var leading: [Ranked]
      var urgency: String
      var urgencyError: Int
      var flags: [String]
      var emergencyTurn: Int?
      var questions: Int
      var askedAgain: [String]
      var lost: Int
      var concluded: Bool
      var misheard: [Misheard]
    }

    var measures: [Measure]
    var questions: Questions
    var cases: [Case]

    init(_ evaluation: Evaluation) {
      measures = evaluation.measures.map {
        Measure(
          name: $0.name, count: $0.proportion.count, total: $0.proportion.total,
          share: $0.proportion.share, low: $0.proportion.interval.lowerBound,
          high: $0.proportion.interval.upperBound)
      }
      let counted = evaluation.questions
      questions = Questions(
        mean: counted.mean, ninth: counted.ninth, most: counted.most, lost: counted.lost)
      cases = evaluation.interviews.map { interview in
        Case(
          id: interview.evaluated.id, wanted: interview.evaluated.condition.text,
          rank: interview.rank,
          leading: interview.ranked.prefix(5).map {
            Ranked(condition: $0.condition.text, chance: $0.chance)
          },
          urgency: interview.urgency.rawValue, urgencyError: interview.urgencyError,
          flags: interview.flags.map(\.text), emergencyTurn: interview.emergencyTurn,
          questions: interview.questionCount, askedAgain: interview.askedAgain,
          lost: interview.lostCount, concluded: interview.isConcluded,
          misheard: interview.misheard.map {
            Misheard(
              fault: $0.fault.rawValue, said: $0.said, asked: $0.asked, finding: $0.finding.text,
              meant: $0.meant, held: $0.held)
          })
      }
    }
  }
}
