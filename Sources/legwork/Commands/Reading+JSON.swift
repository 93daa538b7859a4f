import DialogueKit
import DialogueModel
import Understanding

extension Reading {
  /// What was heard as one JSON object; an open mention names the first of its answers.
  var json: String {
    var writer = JSONWriter(reserving: 1 << 10)
    writer.member(#"{"text":"#, message)
    writer.raw(#","heard":"#)
    writer.array(mentions.filter { !$0.isSign }) { $1.write(to: &$0) }
    writer.raw(#","signs":"#)
    writer.array(mentions.filter(\.isSign)) { $1.write(to: &$0) }
    writer.raw(#","unused":"#)
    writer.array(unused) { $0.string($1) }
    writer.raw(#","intent":"#)
    if let intent { writer.string(intent) } else { writer.raw("null") }
    writer.raw(#","setAside":"#)
    writer.array(setAside) { writer, aside in
      writer.member(#"{"reason":"#, aside.reason.rawValue)
      writer.member(#","trigger":"#, aside.trigger)
      writer.raw(#","mention":"#)
      aside.mention.write(to: &writer)
      writer.raw("}")
    }
    writer.raw(#","worries":"#)
    writer.array(worries) { $0.string($1.condition.text) }
    writer.raw(#","topics":"#)
    writer.array(topics) { $0.string($1.topic.text) }
    writer.raw(#","terms":"#)
    writer.array(terms) { $0.string($1.term?.text ?? $1.word) }
    writer.raw(#","reply":"#)
    if let reply { writer.string("\(reply)") } else { writer.raw("null") }
    writer.raw(#","correction":"#)
    writer.bool(isCorrection)
    writer.raw(#","tone":"#)
    writer.array(tone.map(\.rawValue).sorted()) { $0.string($1) }
    writer.raw("}")
    return writer.text
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

  func write(to writer: inout JSONWriter) {
    writer.member(#"{"finding":"#, finding.text)
    writer.member(#","answer":"#, answerName)
    writer.member(#","polarity":"#, polarity.rawValue)
    writer.member(#","text":"#, text)
    writer.raw(#","edits":"#)
    writer.integer(edits)
    if answers.count > 1 {
      writer.raw(#","open":"#)
      writer.array(answers) { $0.string($1.text) }
    }
    writer.member(#","side":"#, side?.rawValue)
    if let quantity {
      writer.raw(#","value":"#)
      writer.number(quantity.value)
      if let upper = quantity.upper {
        writer.raw(#","upper":"#)
        writer.number(upper)
      }
      writer.member(#","unit":"#, quantity.unit?.text)
    }
    writer.member(#","trigger":"#, trigger)
    writer.raw("}")
  }
}

/// A number without a needless decimal part.
func number(_ value: Double) -> String {
  value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
}
