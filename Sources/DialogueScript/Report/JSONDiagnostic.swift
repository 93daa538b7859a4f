extension Diagnostic {
  /// As one JSON object on one line.
  public func json(in source: SourceText) -> String {
    var fields = [
      "\"kind\":\(kind.name.jsonText)", "\"severity\":\(kind.severity.rawValue.jsonText)",
      "\"message\":\(message.jsonText)", "\"at\":\(primary.json(in: source))",
    ]
    fields.append("\"related\":[\(related.map { $0.json(in: source) }.joined(separator: ","))]")
    if let note { fields.append("\"note\":\(note.jsonText)") }
    if let help { fields.append("\"help\":\(help.json(in: source))") }
    return "{\(fields.joined(separator: ","))}"
  }
}

extension Label {
  fileprivate func json(in source: SourceText) -> String {
    "{\(span.json(in: source)),\"words\":\(words.jsonText)}"
  }
}

extension Edit {
  fileprivate func json(in source: SourceText) -> String {
    guard let replacement else { return "{\"words\":\(words.jsonText)}" }
    return
      "{\"words\":\(words.jsonText),\"replace\":{\(replacement.span.json(in: source)),\"with\":\(replacement.text.jsonText)}}"
  }
}

extension Span {
  /// Path, first and last place; columns count characters from 1, the last is one past the end.
  fileprivate func json(in source: SourceText) -> String {
    let first = source.position(of: start)
    let last = source.position(of: end)
    return "\"path\":\(first.path.jsonText),\"line\":\(first.line),\"column\":\(first.column),"
      + "\"endLine\":\(last.line),\"endColumn\":\(last.column)"
  }
}

extension String {
  /// In quotes, with what JSON wants escaped.
  var jsonText: String {
    var text = "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\r": text += "\\r"
      case "\u{00}"..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
