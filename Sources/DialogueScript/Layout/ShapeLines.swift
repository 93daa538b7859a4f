extension Layout {
  /// Where the words behind a keyword start, counted from the keyword.
  private static let usualColumn = 10

  /// Finds out what each line of a declaration is.
  mutating func shape(_ root: Int) {
    let kind = keyword(of: root)
    let isSource = kind == .source
    group(root, depth: 0, body: isSource ? .words : .plain, column: 0, takesAll: isSource)
    guard !isSource else { return }
    let column = column(of: root, kind)
    for child in tree.children(of: root) { shape(child, in: kind, depth: 1, column: column) }
  }

  private mutating func shape(_ node: Int, in kind: Keyword?, depth: Int, column: Int) {
    let word = keyword(of: node)
    switch kind {
    case .finding where depth == 1 && word == .picture:
      group(node, depth: depth, body: .picture, column: column, takesAll: true)
    case .finding where depth == 1 && !(word.map(Keyword.ofFinding.contains) ?? false):
      branch(node, depth: depth, column: column, kind)
    case .state where word == .if || word == .else:
      branch(node, depth: depth, column: 0, kind)
    case .state where word == .offer || depth > 1 && isOption(node):
      branch(node, depth: depth, column: column, kind)
    case .grammar where word == .ending:
      group(node, depth: depth, body: .plain, column: column, takesAll: true)
    case .grammar:
      group(node, depth: depth, body: .phrases, column: column, takesAll: true)
    case .topic where word == .when, .advice where word == .when, .condition where word == .see:
      group(node, depth: depth, body: .predicateAndText, column: column, takesAll: true)
    case _ where [.when, .unless, .onlyIf, .implied, .meant, .adjust].contains(word), .score:
      group(node, depth: depth, body: .predicate, column: column, takesAll: true)
    default:
      let isPhrases =
        word == .hears || word == .notHeard || word == .named || word == .ifAsked
        || word == .ifAlone
      let headWords = kind == .part ? wordsOfPlace(node) : 1
      group(
        node, depth: depth, body: isPhrases ? .phrases : .words, column: column, takesAll: true,
        headWords: headWords)
    }
  }

  /// A line with things of its own below it.
  private mutating func branch(_ node: Int, depth: Int, column: Int, _ kind: Keyword?) {
    group(node, depth: depth, body: .plain, column: column, takesAll: false)
    for child in tree.children(of: node) {
      shape(child, in: kind, depth: depth + 1, column: Self.usualColumn)
    }
  }

  private mutating func group(
    _ node: Int, depth: Int, body: LineGroup.Body, column: Int, takesAll: Bool, headWords: Int = 1
  ) {
    let last = takesAll ? tree.nodes[node].next - 1 : node
    set(
      .group(
        LineGroup(
          node: node, firstLine: tree.nodes[node].line, lastLine: tree.nodes[last].line,
          depth: depth, body: body, column: column, headWords: headWords)),
      of: node)
  }

  /// Where the first words are all of a kind, the longest of them makes room for all.
  private func column(of root: Int, _ kind: Keyword?) -> Int {
    switch kind {
    case .grammar, .wording, .differential:
      (tree.children(of: root).map { firstWord(of: $0).count }.max() ?? 0) + 2
    default: Self.usualColumn
    }
  }

  /// What may be done next stands below an `offer` of a state.
  private func isOption(_ node: Int) -> Bool {
    let indent = tree.nodes[node].indent
    var above = node - 1
    while above >= 0, tree.nodes[above].indent >= indent { above -= 1 }
    return above >= 0 && keyword(of: above) == .offer
  }

  /// `upper + inner` is one thing.
  private func wordsOfPlace(_ node: Int) -> Int {
    let words = words(of: tree.nodes[node].line)
    var count = 1
    while count + 1 < words.count, bytes[words[count].range].elementsEqual("+".utf8) { count += 2 }
    return count
  }

  func firstWord(of node: Int) -> ArraySlice<UInt8> {
    let line = tree.nodes[node]
    var end = line.start
    while end < line.end, !bytes[end].isBlank { end += 1 }
    return bytes[line.start..<end]
  }

  func keyword(of node: Int) -> Keyword? {
    Keyword(rawValue: String(decoding: firstWord(of: node), as: UTF8.self))
  }
}
