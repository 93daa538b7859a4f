import Conversation
package import DialogueModel
import Understanding

/// What of a dialogue some conversations have come by.
package struct Coverage: Hashable, Sendable {
  /// One kind of thing that can be covered.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case states, questions, answers
    case redFlags = "red flags"
    case conditions, topics, lines
  }

  package private(set) var covered: [Kind: Set<String>] = [:]

  package init() {}

  /// Counts what a conversation came by.
  package mutating func count(_ performance: Performance) {
    for beat in performance.beats {
      for event in beat.events { count(event) }
      for flag in beat.assessment.flags { cover(.redFlags, flag.text) }
      for held in beat.known where held.polarity == .affirmed {
        cover(.answers, "\(held.finding).\(held.band?.text ?? held.answer)")
      }
    }
    guard performance.assessment.concluded else { return }
    if let first = performance.assessment.leading.first {
      cover(.conditions, first.condition.text)
    }
  }

  package mutating func formUnion(_ other: Coverage) {
    for (kind, names) in other.covered { covered[kind, default: []].formUnion(names) }
  }

  private mutating func count(_ event: Event) {
    switch event {
    case .says(let saying): cover(line: saying.line)
    case .asks(let question):
      cover(.questions, question.id)
      cover(.states, question.id)
    case .heard, .unused, .assessed, .failed, .ended: break
    }
  }

  /// A line's name tells where it stands: `state.greeting.say`, `topic.ice.when`.
  private mutating func cover(line: Line.ID) {
    cover(.lines, line.text)
    let parts = line.text.split(separator: ".")
    guard parts.count > 1 else { return }
    switch parts[0] {
    case "topic": cover(.topics, String(parts[1]))
    case "state": cover(.states, String(parts[1]))
    default: break
    }
  }

  private mutating func cover(_ kind: Kind, _ name: String) {
    covered[kind, default: []].insert(name)
  }
}

extension Dialogue {
  /// Everything of a kind that a conversation can come by.
  package func names(_ kind: Coverage.Kind) -> [String] {
    switch kind {
    case .states: states.map(\.id.text)
    case .questions:
      findings.filter { $0.ask != nil }.map(\.id.text) + checklists.map(\.id.text)
    case .answers:
      findings.flatMap { finding in
        finding.answers.filter { !$0.isNotSure }.map { "\(finding.id).\($0.id)" }
      }
    case .redFlags: redFlags.map(\.id.text)
    case .conditions: conditions.filter { !$0.isHidden }.map(\.id.text)
    case .topics: topics.map(\.id.text)
    case .lines: wording.lines.values.flatMap { $0.map(\.id.text) }.sorted()
    }
  }
}
