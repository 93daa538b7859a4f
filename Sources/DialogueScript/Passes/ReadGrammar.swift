import DialogueModel

/// Reads the words of the dialogue's language that carry meaning of their own.
func readGrammar(_ script: inout Script) {
  var phrases: [Grammar.Key: [Phrase]] = [:]
  var numbers: [String: Double] = [:]
  var endings: [Grammar.Inflection] = []
  var spellings: [String: [String]] = [:]
  let language = script.header.language
  for declaration in script.all(.grammar) where script.names[declaration.name] == language {
    script.expectNothing(behind: declaration)
    for line in script.lines(of: declaration) {
      let head = script.head(of: line)
      switch head.keyword {
      case .number: script.readNumbers(head, into: &numbers)
      case .ending: script.readEndings(head, into: &endings)
      case .spelling: script.readSpellings(head, into: &spellings)
      default:
        let word = script.names[head.symbol]
        guard let key = Grammar.Key(rawValue: word) else {
          script.report.add(
            .unknownKeyword(
              word, at: head.span, of: "grammar",
              closest: closest(
                to: word,
                among: Grammar.Key.allCases.map(\.rawValue) + ["number", "ending", "spelling"])))
          continue
        }
        phrases[key, default: []] += script.phrases(head)
      }
    }
  }
  script.grammar = Grammar(
    language: language, phrases: phrases, numbers: numbers, inflections: endings,
    spellings: spellings)
}

extension Script {
  /// The pieces of a list with a sign between them, and where each stands.
  mutating func pieces(_ head: LineHead, separator: UInt8) -> [Span] {
    noticeSwallowed(head)
    var cursor = whole(head)
    var found: [Span] = []
    while cursor.position < cursor.end || goOn(&cursor) {
      var start = cursor.position
      while start < cursor.end, source.bytes[start].isSpace { start += 1 }
      var end = start
      while end < cursor.end, source.bytes[end] != separator { end += 1 }
      cursor.position = end + (end < cursor.end ? 1 : 0)
      while end > start, source.bytes[end - 1].isSpace { end -= 1 }
      if end > start { found.append(Span(start, end)) }
    }
    if found.isEmpty { report.add(.incompleteLine("a list", at: head.span)) }
    return found
  }

  /// What stands on the two sides of `=`.
  private mutating func sides(_ span: Span) -> (left: String, right: Span)? {
    let text = source.bytes[span.start..<span.end]
    guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else {
      report.add(.missingEquals(at: span))
      return nil
    }
    let left = source.text(Span(span.start, equals)).trimmingBlanks
    var start = equals + 1
    while start < span.end, source.bytes[start].isSpace { start += 1 }
    guard !left.isEmpty, start < span.end else {
      report.add(.missingEquals(at: span))
      return nil
    }
    return (left, Span(start, span.end))
  }

  fileprivate mutating func readNumbers(_ head: LineHead, into numbers: inout [String: Double]) {
    for piece in pieces(head, separator: UInt8(ascii: ",")) {
      guard let (word, right) = sides(piece) else { continue }
      guard let value = number(at: right.start, end: right.end), value.end == right.end else {
        report.add(.notANumber(source.text(right), at: right, wanted: "a number"))
        continue
      }
      numbers[word] = value.value
    }
  }

  fileprivate mutating func readEndings(_ head: LineHead, into endings: inout [Grammar.Inflection])
  {
    for piece in pieces(head, separator: UInt8(ascii: ";")) {
      guard let (ending, right) = sides(piece) else { continue }
      let replacements = source.text(right).split(separator: ",").map {
        let word = $0.trimmingBlanks
        return word == "none" ? "" : word
      }
      endings.append(Grammar.Inflection(ending: ending, replacements: replacements))
    }
  }

  fileprivate mutating func readSpellings(
    _ head: LineHead, into spellings: inout [String: [String]]
  ) {
    for piece in pieces(head, separator: UInt8(ascii: ",")) {
      guard let (word, right) = sides(piece) else { continue }
      spellings[word] = source.text(right).split(separator: " ").map(String.init)
    }
  }
}
