import DialogueModel
import Understanding

extension Reading {
  /// The message with what was heard marked below it, and why each stretch was used or not.
  var drawn: String {
    var lines = [shown(message)]
    for mention in mentions {
      lines.append(mark(mention.span, "^") + (mention.isSign ? " sign: " : " ") + mention.drawn)
    }
    for worry in worries {
      lines.append(mark(worry.span, "^") + " worried about \(worry.condition)")
    }
    for aside in setAside {
      lines.append(
        mark(aside.mention.span, "-") + " \(aside.mention.drawn): set aside, "
          + "\(aside.reason.rawValue) (\"\(shown(aside.trigger))\")")
    }
    for wish in universals {
      let named = wish.finding.map { " \($0)" } ?? ""
      lines.append(mark(wish.span, "^") + " wish: \(wish.universal.rawValue)\(named)")
    }
    for topic in topics { lines.append(mark(topic.span, "^") + " topic: \(topic.topic)") }
    for term in terms { lines.append("asks what \"\(term.word)\" means") }
    if let reply { lines.append("reply: \(reply)") }
    if isCorrection { lines.append("corrects something") }
    for word in words {
      if let corrected = word.corrected {
        lines.append("read \"\(shown(word.text))\" as \"\(corrected)\" (\(editCount(word.edits)))")
      }
    }
    if !tone.isEmpty {
      lines.append("tone: " + tone.map(\.rawValue).sorted().joined(separator: ", "))
    }
    for text in unused { lines.append("not used: \(shown(text))") }
    return lines.joined(separator: "\n")
  }

  /// Marks below the bytes of a span, one for each column they take.
  private func mark(_ span: Range<Int>, _ sign: Character) -> String {
    let bytes = Array(message.utf8)
    let before = String(decoding: bytes[..<min(span.lowerBound, bytes.count)], as: UTF8.self)
    let inside = String(
      decoding: bytes[min(span.lowerBound, bytes.count)..<min(span.upperBound, bytes.count)],
      as: UTF8.self)
    return String(repeating: " ", count: before.count)
      + String(repeating: sign, count: max(1, inside.count))
  }
}

extension Mention {
  var drawn: String {
    var text = "\(finding) is "
    switch polarity {
    case .affirmed: break
    case .denied: text += "not "
    case .unsure: text += "perhaps "
    }
    text += answers.isEmpty ? answerName : answers.map(\.text).joined(separator: " or ")
    if let quantity {
      text += ", \(number(quantity.value))"
      if let upper = quantity.upper { text += " to \(number(upper))" }
      if let unit = quantity.unit { text += " \(unit)" }
    }
    if let side { text += ", \(side.rawValue)" }
    if let trigger { text += " (\"\(shown(trigger))\")" }
    if edits > 0 { text += " (\(editCount(edits)))" }
    return text
  }
}

private func editCount(_ count: Int) -> String { count == 1 ? "1 edit" : "\(count) edits" }

/// A text on one line, without control characters.
private func shown(_ text: String) -> String {
  String(text.map { $0.isNewline || $0.asciiValue.map { $0 < 32 } ?? false ? " " : $0 })
}
