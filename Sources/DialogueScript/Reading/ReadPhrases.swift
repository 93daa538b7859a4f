import DialogueModel

extension Script {
  /// Phrases with commas between them, behind a keyword and going on over deeper lines.
  mutating func phrases(_ head: LineHead) -> [Phrase] {
    noticeSwallowed(head)
    var cursor = whole(head)
    return phrases(&cursor, of: head)
  }

  /// Phrases at a cursor, up to its end.
  mutating func phrases(_ cursor: inout Cursor, of head: LineHead) -> [Phrase] {
    var found: [Phrase] = []
    var isMissing = cursor.position >= cursor.end
    while cursor.position < cursor.end || goOn(&cursor) {
      let (stretch, comma) = phraseSpan(&cursor)
      if stretch.start == stretch.end {
        // A comma at the end of a line is how a list goes on.
        isMissing = true
        if comma { report.add(.emptyPhrase(at: Span(stretch.end, stretch.end + 1))) }
        continue
      }
      isMissing = false
      if let phrase = phrase(stretch) { found.append(phrase) }
    }
    if isMissing, found.isEmpty {
      report.add(.incompleteLine("a list of phrases", at: head.span))
    }
    return found
  }

  /// The stretch up to the next comma or line end, without blanks around it.
  private func phraseSpan(_ cursor: inout Cursor) -> (Span, endsAtComma: Bool) {
    while cursor.position < cursor.end, source.bytes[cursor.position].isSpace {
      cursor.position += 1
    }
    let start = cursor.position
    var end = start
    while end < cursor.end, source.bytes[end] != UInt8(ascii: ",") { end += 1 }
    let endsAtComma = end < cursor.end
    cursor.position = endsAtComma ? end + 1 : end
    while end > start, source.bytes[end - 1].isSpace { end -= 1 }
    return (Span(start, end), endsAtComma)
  }

  /// One phrase: words, `~`, `a/b`, `[maybe]` and `{}`.
  mutating func phrase(_ span: Span) -> Phrase? {
    var elements: [Phrase.Element] = []
    var position = span.start
    var isOptional = false
    while position < span.end {
      let byte = source.bytes[position]
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        position += 1
      case UInt8(ascii: "~"):
        elements.append(.gap)
        position += 1
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        guard isOptional == (byte == UInt8(ascii: "]")) else {
          report.add(.unclearPhrase(source.text(span), at: Span(position, position + 1)))
          return nil
        }
        isOptional.toggle()
        position += 1
      case UInt8(ascii: "{"):
        guard position + 1 < span.end, source.bytes[position + 1] == UInt8(ascii: "}") else {
          report.add(.unclearPhrase(source.text(span), at: Span(position, position + 1)))
          return nil
        }
        elements.append(.quantity)
        position += 2
      case UInt8(ascii: "}"), UInt8(ascii: "/"):
        report.add(.unclearPhrase(source.text(span), at: Span(position, position + 1)))
        return nil
      default:
        elements.append(word(&position, span.end, isOptional: isOptional))
      }
    }
    let saysNothing = elements.allSatisfy {
      switch $0 {
      case .gap, .optional: true
      case .word, .anyOf, .quantity: false
      }
    }
    guard !isOptional, !saysNothing else {
      report.add(.unclearPhrase(source.text(span), at: span))
      return nil
    }
    return Phrase(elements: elements, text: source.text(span))
  }

  /// A word, or words with `/` between them.
  private func word(_ position: inout Int, _ end: Int, isOptional: Bool) -> Phrase.Element {
    var choices: [String] = []
    var start = position
    while true {
      while position < end, !source.bytes[position].endsPhraseWord { position += 1 }
      choices.append(String(decoding: source.bytes[start..<position], as: UTF8.self))
      guard position + 1 < end, source.bytes[position] == UInt8(ascii: "/"),
        !source.bytes[position + 1].endsPhraseWord
      else { break }
      position += 1
      start = position
    }
    if isOptional { return .optional(choices) }
    return choices.count == 1 ? .word(choices[0]) : .anyOf(choices)
  }
}

extension UInt8 {
  /// A byte that no word of a phrase holds.
  fileprivate var endsPhraseWord: Bool {
    switch self {
    case UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "/"):
      true
    default: isSpace
    }
  }
}
