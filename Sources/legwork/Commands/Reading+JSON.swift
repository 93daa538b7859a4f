import DialogueKit
import DialogueModel
import Understanding

extension Reading {
  /// What was heard as one JSON object; an open mention names the first of its answers.
  var json: JSON {
    .object([
      .init("text", .string(message)),
      .init("heard", .array(mentions.map(\.json))),
      .init("unused", .array(unused.map { .string($0) })),
      .init("intent", intent.map { .string($0) } ?? .null),
      .init(
        "setAside",
        .array(
          setAside.map { aside in
            .object([
              .init("reason", .string(aside.reason.rawValue)),
              .init("trigger", .string(aside.trigger)),
              .init("mention", aside.mention.json),
            ])
          })),
      .init("worries", .array(worries.map { .string($0.condition.text) })),
      .init("topics", .array(topics.map { .string($0.topic.text) })),
      .init("terms", .array(terms.map { .string($0.term?.text ?? $0.word) })),
      .init("reply", reply.map { .string("\($0)") } ?? .null),
      .init("correction", .bool(isCorrection)),
      .init("tone", .array(tone.map(\.rawValue).sorted().map { .string($0) })),
    ])
  }

  /// The first wish, side question or asked meaning.
  var intent: String? {
    universals.first?.universal.rawValue ?? topics.first?.topic.text
      ?? (terms.isEmpty ? nil : "meaning")
  }
}

extension Mention {
  /// The answer by name, or the amount where there is no such answer.
  var answerName: String {
    answers.first?.text ?? quantity.map { number($0.value) } ?? ""
  }

  var json: JSON {
    var members: [JSON.Member] = [
      .init("finding", .string(finding.text)),
      .init("answer", .string(answerName)),
      .init("polarity", .string(polarity.rawValue)),
      .init("text", .string(text)),
      .init("edits", .number("\(edits)")),
    ]
    if answers.count > 1 {
      members.append(.init("open", .array(answers.map { .string($0.text) })))
    }
    if let side { members.append(.init("side", .string(side.rawValue))) }
    if let quantity {
      members.append(.init("value", .number(number(quantity.value))))
      if let upper = quantity.upper { members.append(.init("upper", .number(number(upper)))) }
      if let unit = quantity.unit { members.append(.init("unit", .string(unit.text))) }
    }
    if let trigger { members.append(.init("trigger", .string(trigger))) }
    return .object(members)
  }
}

/// A number without a needless decimal part.
func number(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
}
