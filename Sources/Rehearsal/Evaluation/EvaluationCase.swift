package import DialogueModel
import FoundationEssentials

/// A written person: how they open, what they know, and what a careful reader makes of it.
package struct EvaluationCase: Hashable, Sendable {
  package var id: String
  package var opening: String
  /// What the story tells, and what this person would most plausibly answer beside it; every
  /// value is true of them, best first.
  package var knows: [Finding.ID: [String]]
  /// What the story itself tells.
  package var told: [Finding.ID: [String]]
  package var condition: Condition.ID
  /// The expected condition and those that are as fair.
  package var acceptable: Set<Condition.ID>
  /// Between the levels of two readers is right.
  package var urgency: ClosedRange<Urgency>

  /// Reads a file of cases, one JSON object a line.
  package static func read(_ text: String) throws(Unreadable) -> [EvaluationCase] {
    var cases: [EvaluationCase] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      guard line.contains(where: { !$0.isWhitespace }) else { continue }
      do {
        cases.append(try JSONDecoder().decode(Self.self, from: Data(line.utf8)))
      } catch {
        throw Unreadable(line: number, why: Unreadable.words(for: error))
      }
    }
    guard !cases.isEmpty else { throw Unreadable(line: max(1, number), why: "there are no cases") }
    return cases
  }

  /// A line that is no case.
  package struct Unreadable: Error, Hashable, CustomStringConvertible {
    package let line: Int
    package let why: String
    package var description: String { "line \(line): \(why)" }

    fileprivate static func words(for error: any Error) -> String {
      switch error as? DecodingError {
      case .keyNotFound(let key, _): "`\(key.stringValue)` is missing"
      case .typeMismatch(_, let context), .valueNotFound(_, let context):
        "`\(context.codingPath.map(\.stringValue).joined(separator: "."))` has the wrong form"
      case .dataCorrupted(let context): context.debugDescription
      case .none, .some: "\(error)"
      }
    }
  }
}

extension EvaluationCase: Decodable {
  private enum Key: String, CodingKey {
    case id, opening, answers, assumed, expect
  }

  private struct Expectation: Decodable {
    var condition: Condition.ID
    var acceptable: [Condition.ID]?
    var urgency: Urgency
    var urgencyAlso: Values<Urgency>?

    private enum CodingKeys: String, CodingKey {
      case condition, acceptable, urgency
      case urgencyAlso = "urgency_also"
    }
  }

  /// One value or a list of them.
  private struct Values<Value: Decodable>: Decodable {
    var all: [Value]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let one = try? container.decode(Value.self) {
        all = [one]
      } else {
        all = try container.decode([Value].self)
      }
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    id = try container.decode(String.self, forKey: .id)
    opening = try container.decode(String.self, forKey: .opening)
    let told = try container.decode([String: Values<String>].self, forKey: .answers)
    let assumed = try container.decodeIfPresent([String: Values<String>].self, forKey: .assumed)
    self.told = [:]
    for (finding, values) in told { self.told[Finding.ID(finding)] = values.all }
    knows = self.told
    for (finding, values) in assumed ?? [:] where told[finding] == nil {
      knows[Finding.ID(finding)] = values.all
    }
    let expect = try container.decode(Expectation.self, forKey: .expect)
    condition = expect.condition
    acceptable = Set([expect.condition] + (expect.acceptable ?? []))
    let levels = [expect.urgency] + (expect.urgencyAlso?.all ?? [])
    urgency = (levels.min() ?? expect.urgency)...(levels.max() ?? expect.urgency)
  }
}
