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

  /// One phrase: words, `<set>`, `~`, `&`, `a/b`, `[maybe]`, `(shared)`, `!no-place`, `=exact` and `{}`.
  mutating func phrase(_ span: Span) -> Phrase? {
    if let fault = phraseFault(span) {
      report.add(.unclearPhrase(source.text(span), at: fault))
      return nil
    }
    guard resolveSets(span) else { return nil }
    let phrase = Phrase(source.text(span))
    if mayBeCrowded(span), phrase.ways > Phrase.mostWays {
      report.add(.crowdedPhrase(phrase.ways, at: span))
    }
    return phrase
  }

  /// Whether it has signs enough for more ways than are kept: each doubles them at most.
  private func mayBeCrowded(_ span: Span) -> Bool {
    var signs = 0
    for position in span.start..<span.end {
      let byte = source.bytes[position]
      if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "[") { signs += 1 }
    }
    return signs > Phrase.mostWays.trailingZeroBitCount
  }

  /// Whether every name in angle brackets is declared; reports those that are not.
  private mutating func resolveSets(_ span: Span) -> Bool {
    var areKnown = true
    var position = span.start
    while position < span.end {
      position += 1
      guard source.bytes[position - 1] == UInt8(ascii: "<") else { continue }
      let start = position
      while position < span.end, source.bytes[position] != UInt8(ascii: ">") { position += 1 }
      let name = names.symbol(source.bytes, start, position)
      let kinds: [Keyword] = [.words, .part, .direction]
      if let number = kinds.compactMap({ index[NameKey(kind: $0, name: name)] }).first {
        used[number] = true
      } else {
        reportUnknown(kinds, name, at: Span(start, position))
        areKnown = false
      }
    }
    return areKnown
  }

  /// Where a phrase stops making sense.
  private func phraseFault(_ span: Span) -> Span? {
    var open: [UInt8] = []
    var saysSomething = false
    var isAfterAnd = true
    var position = span.start
    while position < span.end {
      let byte = source.bytes[position]
      let here = Span(position, position + 1)
      if !byte.isPhraseSign {
        if !byte.isBlank {
          isAfterAnd = false
          if !open.contains(UInt8(ascii: "]")) { saysSomething = true }
        }
        position += 1
        continue
      }
      let next = position + 1 < span.end ? source.bytes[position + 1] : UInt8(ascii: " ")
      switch byte {
      case UInt8(ascii: "~"): break
      case UInt8(ascii: "&"):
        // Something stands on either side of it.
        guard !isAfterAnd, open.isEmpty else { return here }
        isAfterAnd = true
      case UInt8(ascii: "["), UInt8(ascii: "("):
        guard open.count < 2 else { return here }
        open.append(byte == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: ")"))
      case UInt8(ascii: "]"), UInt8(ascii: ")"):
        guard open.popLast() == byte else { return here }
      case UInt8(ascii: "<"):
        var end = position + 1
        while end < span.end, !source.bytes[end].endsPhraseWord { end += 1 }
        guard end > position + 1, end < span.end, source.bytes[end] == UInt8(ascii: ">") else {
          return here
        }
        isAfterAnd = false
        if !open.contains(UInt8(ascii: "]")) { saysSomething = true }
        position = end
      case UInt8(ascii: "!"):
        guard !next.endsPhraseWord || next == UInt8(ascii: "<") else { return here }
      case UInt8(ascii: "="):
        guard !next.endsPhraseWord else { return here }
      case UInt8(ascii: "{"):
        guard next == UInt8(ascii: "}") else { return here }
        isAfterAnd = false
        saysSomething = true
        position += 1
      case UInt8(ascii: "/"):
        let before = position > span.start ? source.bytes[position - 1] : UInt8(ascii: " ")
        guard !before.endsPhraseWord || before.closesPhraseWord,
          !next.endsPhraseWord || next.opensPhraseWord
        else { return here }
      default: return here
      }
      position += 1
    }
    return !open.isEmpty || !saysSomething || isAfterAnd ? span : nil
  }
}

extension UInt8 {
  /// A byte with a meaning of its own in a phrase.
  fileprivate var isPhraseSign: Bool {
    switch self {
    case UInt8(ascii: "~"), UInt8(ascii: "&"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// Ends something that may stand for a word.
  fileprivate var closesPhraseWord: Bool {
    self == UInt8(ascii: ">") || self == UInt8(ascii: ")") || self == UInt8(ascii: "]")
  }

  /// Begins something that may stand for a word.
  fileprivate var opensPhraseWord: Bool {
    self == UInt8(ascii: "<") || self == UInt8(ascii: "(") || self == UInt8(ascii: "[")
      || self == UInt8(ascii: "!") || self == UInt8(ascii: "=")
  }

  /// A byte that no word of a phrase holds.
  fileprivate var endsPhraseWord: Bool { isPhraseSign || isSpace }
}
