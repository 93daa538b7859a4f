import DialogueModel

/// Reports texts that are harder to read than the dialogue says its texts are.
///
/// What a sentence in brackets or the glossary explains is not counted as hard; texts of a few words
/// are graded together with the others of their declaration.
func checkGrade(_ script: inout Script) {
  guard let limit = script.header.grade else { return }
  let known = script.explainedWords
  var short: [Span: ReadingGrade] = [:]
  var order: [Span] = []
  for line in script.shownLines + script.engineLines {
    for passage in line.text.passages {
      var grade = ReadingGrade()
      passage.read(into: &grade, known)
      if grade.words >= ReadingGrade.fewestWords {
        report(grade, limit, passage.beginning, line.place, &script)
      } else {
        if short[line.place] == nil { order.append(line.place) }
        passage.read(into: &short[line.place, default: ReadingGrade()], known)
      }
    }
  }
  for place in order {
    if let grade = short[place] { report(grade, limit, "", place, &script) }
  }
}

private func report(
  _ grade: ReadingGrade, _ limit: Double, _ beginning: String, _ place: Span,
  _ script: inout Script
) {
  guard let level = grade.grade.map({ ($0 * 10).rounded() / 10 }), level > limit else { return }
  let span = beginning.isEmpty ? place : script.place(ofText: beginning, near: place)
  script.report.add(
    .hardText(
      level, over: limit, hard: Array(grade.hardWords.prefix(4)),
      perSentence: grade.words / max(1, grade.sentences), isWhole: beginning.isEmpty, at: span))
}

extension Script {
  /// The words of the glossary, and of the plain names that causes are called by.
  fileprivate var explainedWords: Set<String> {
    var words: Set<String> = []
    for term in terms {
      for phrase in term.hears { words.formUnion(phrase.text.plainWords) }
    }
    for condition in conditions { words.formUnion(condition.called.ownWords.plainWords) }
    return words
  }

  /// The engine's own sentences.
  fileprivate var engineLines: [ShownLine] {
    guard let declaration = all(.wording).first else { return [] }
    return Wording.Key.allCases.flatMap { key in
      (wording.lines[key] ?? []).map { ShownLine(text: $0.text, place: declaration.span) }
    }
  }
}

/// A stretch of text that is said as a whole; each choice within one is a stretch of its own.
private struct TextPassage {
  /// Words as they stand; what is filled in is left out.
  var words: [Substring] = []

  /// The first words, to find it in the script.
  var beginning: String { words.prefix(3).joined(separator: " ") }

  func read(into grade: inout ReadingGrade, _ known: Set<String>) {
    var depth = 0
    for word in words {
      let opens = word.utf8.count { $0 == UInt8(ascii: "(") }
      let closes = word.utf8.count { $0 == UInt8(ascii: ")") }
      depth += opens
      let plain = String(word).plainWords.first ?? ""
      grade.add(String(word), isExplained: depth > 0 || known.contains(plain))
      depth = max(0, depth - closes)
      if word.endsSentence { grade.endSentence() }
    }
    grade.endSentence()
  }
}

extension Text {
  /// The stretches of it that are said as a whole.
  fileprivate var passages: [TextPassage] {
    var found: [TextPassage] = []
    var own = TextPassage()
    for piece in pieces {
      switch piece {
      case .words(let text): own.words += text.split(separator: " ")
      case .finding, .value, .parameter, .side: continue
      case .choice(let branches, let otherwise):
        for branch in branches { found += branch.text.passages }
        if let otherwise { found += otherwise.passages }
      }
    }
    if !own.words.isEmpty { found.insert(own, at: 0) }
    return found
  }

  /// The words that are written out in it.
  fileprivate var ownWords: String {
    pieces.map { piece in
      if case .words(let words) = piece { words } else { " " }
    }.joined()
  }
}

extension String {
  /// Its words in lower case, without signs.
  fileprivate var plainWords: [String] {
    utf8.split { !$0.isLetter }.map { String(decoding: $0.map { $0 | 0x20 }, as: UTF8.self) }
  }
}
