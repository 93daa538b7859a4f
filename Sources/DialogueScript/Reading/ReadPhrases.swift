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
    guard let fault = phraseFault(span) else { return Phrase(source.text(span)) }
    report.add(.unclearPhrase(source.text(span), at: fault))
    return nil
  }

  /// Where a phrase stops making sense.
  private func phraseFault(_ span: Span) -> Span? {
    var isOptional = false
    var saysSomething = false
    var position = span.start
    while position < span.end {
      let byte = source.bytes[position]
      let isSign = byte.isPhraseSign
      if !isSign {
        if !byte.isBlank, !isOptional { saysSomething = true }
        position += 1
        continue
      }
      let next = position + 1 < span.end ? source.bytes[position + 1] : UInt8(ascii: " ")
      switch byte {
      case UInt8(ascii: "~"): break
      case UInt8(ascii: "["), UInt8(ascii: "]"):
        guard isOptional == (byte == UInt8(ascii: "]")) else { return Span(position, position + 1) }
        isOptional.toggle()
      case UInt8(ascii: "{"):
        guard next == UInt8(ascii: "}") else { return Span(position, position + 1) }
        saysSomething = true
        position += 1
      case UInt8(ascii: "/"):
        let before = position > span.start ? source.bytes[position - 1] : UInt8(ascii: " ")
        guard !before.endsPhraseWord, !next.endsPhraseWord else {
          return Span(position, position + 1)
        }
      default: return Span(position, position + 1)
      }
      position += 1
    }
    return isOptional || !saysSomething ? span : nil
  }
}

extension UInt8 {
  /// A byte with a meaning of its own in a phrase.
  fileprivate var isPhraseSign: Bool {
    switch self {
    case UInt8(ascii: "~"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// A byte that no word of a phrase holds.
  fileprivate var endsPhraseWord: Bool { isPhraseSign || isSpace }
}
