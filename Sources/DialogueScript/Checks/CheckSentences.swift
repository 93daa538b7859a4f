import DialogueModel

/// Reports sentences of more than 20 words, which many people in pain do not finish.
func checkSentences(_ script: inout Script) {
  for line in script.shownLines {
    for sentence in line.text.longSentences(over: 20) {
      let place = script.place(ofText: sentence.beginning, near: line.place)
      script.report.add(.longSentence(sentence.count, at: place))
    }
  }
}

/// A sentence with too many words.
struct LongSentence {
  var beginning: String
  var count: Int
}

extension Text {
  /// The sentences of more than so many words; a value that is filled in counts as one word.
  func longSentences(over limit: Int) -> [LongSentence] {
    var found: [LongSentence] = []
    var words: [Substring] = []
    func finish() {
      if words.count > limit {
        found.append(
          LongSentence(beginning: words.prefix(3).joined(separator: " "), count: words.count))
      }
      words = []
    }
    for piece in pieces {
      switch piece {
      case .words(let text):
        for word in text.split(separator: " ") {
          words.append(word)
          if word.endsSentence { finish() }
        }
      case .finding, .value, .parameter, .side: words.append("value")
      case .choice(let branches, let otherwise):
        // Each choice is looked at by itself: which one is said is not known.
        for branch in branches { found += branch.text.longSentences(over: limit) }
        if let otherwise { found += otherwise.longSentences(over: limit) }
        words.append("choice")
      }
    }
    finish()
    return found
  }
}

extension Substring {
  /// The last sign of the word ends a sentence, or a part of one that is read by itself.
  var endsSentence: Bool {
    let last = utf8.last { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "\"") }
    return last.map { ".!?:;".utf8.contains($0) } ?? false
  }
}

extension Script {
  /// Where some words stand below a declaration; the declaration's name where they wrap.
  func place(ofText words: String, near place: Span) -> Span {
    guard let declaration = declarations.first(where: { $0.span == place }) else { return place }
    let from = tree.nodes[declaration.node].start
    let next = tree.nodes[declaration.node].next
    let to = next < tree.nodes.count ? tree.nodes[next].start : source.bytes.count
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty, to - from > wanted.count else { return place }
    for start in from..<(to - wanted.count)
    where source.bytes[start] == wanted[0]
      && source.bytes[start..<(start + wanted.count)].elementsEqual(wanted)
    {
      return Span(start, start + wanted.count)
    }
    return place
  }
}
