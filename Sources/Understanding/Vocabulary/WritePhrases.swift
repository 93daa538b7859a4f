import DialogueModel

extension VocabularyBuilder {
  /// Writes a phrase as code, so that its words are known before any phrase is added.
  ///
  /// - Parameter marks: how it has all its words.
  mutating func draft(
    _ phrase: Phrase, _ meaning: Int32, _ home: Home, _ marks: Symbol.Marks = []
  ) {
    let traits: Vocabulary.WordTraits = home.isGrammar ? .grammar : .content
    let plain = code.count
    if writePlain(phrase, traits, marks) { return finish(plain, meaning, home) }
    let elements = phrase.elements
    guard elements.contains(.together) else {
      let start = code.count
      write(elements, traits, marks)
      return finish(start, meaning, home)
    }
    let sides = elements.split(separator: .together).map { side in
      let start = code.count
      write(Array(side), traits, marks)
      return code.cut(from: start)
    }
    for order in Self.orders(sides.count) {
      let start = code.count
      for (place, side) in order.enumerated() {
        if place > 0 { code.write(.wideGap) }
        code.paste(sides[side])
      }
      finish(start, meaning, home)
    }
  }

  /// Every order of two or three things; of more, only the one in which they are written.
  private static func orders(_ count: Int) -> [[Int]] {
    switch count {
    case 2: [[0, 1], [1, 0]]
    case 3: [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]]
    default: [Array(0..<count)]
    }
  }

  private mutating func finish(_ start: Int, _ meaning: Int32, _ home: Home) {
    code.finish()
    drafts.append(Draft(start: Int32(start), sense: meaning, home: home))
    guard home.isGrammar, case .grammar(let key) = senses[Int(meaning)] else { return }
    var ways = PhraseCode.Ways(code)
    ways.begin(at: start)
    while ways.next() {
      guard ways.way.count == 1, ways.way[0].isWord else { continue }
      let word = ways.way[0].number
      singles.append((key, word))
      guard home == .grammar else { continue }
      entries[Int(word)].traits.insert(.fixed)
      if key == .negation { entries[Int(word)].traits.insert(.denies) }
    }
  }

  private mutating func write(
    _ elements: [Phrase.Element], _ traits: Vocabulary.WordTraits, _ marks: Symbol.Marks
  ) {
    for element in elements { write(element, traits, marks) }
  }

  private mutating func write(
    _ element: Phrase.Element, _ traits: Vocabulary.WordTraits, _ marks: Symbol.Marks
  ) {
    switch element {
    case .word(let text):
      if let word = plainWord(text, traits) { return code.write(.word(word, marks)) }
      for word in words(text, traits) { code.write(.word(word, marks)) }
    case .exact(let text):
      if let word = exactWord(text, traits) { code.write(.word(word, marks.union(.exact))) }
    case .set(let name): writeSet(name, marks)
    case .anyOf(let choices): write(anyOf: choices, traits, marks)
    case .optional(let inner):
      // Without it comes first.
      let fork = code.leaveRoom()
      let skip = code.leaveRoom()
      code.fork(at: fork)
      write(inner, traits, marks)
      code.jump(at: skip)
    case .lent(let inner): write(inner, traits, marks.union(.lent))
    case .placeless(let inner): write(inner, traits, marks.union(.placeless))
    case .gap: code.write(.gap)
    case .together: code.write(.wideGap)
    case .quantity: code.write(.quantity)
    }
  }

  private mutating func write(
    anyOf choices: [Phrase.Element], _ traits: Vocabulary.WordTraits, _ marks: Symbol.Marks
  ) {
    var ends: [Int] = []
    for choice in choices.dropLast() {
      let fork = code.leaveRoom()
      write(choice, traits, marks)
      ends.append(code.leaveRoom())
      code.fork(at: fork)
    }
    if let last = choices.last { write(last, traits, marks) }
    for end in ends { code.jump(at: end) }
  }

  /// Places are lent to every phrase that has them, unless they are no place there.
  mutating func writeSet(_ name: String, _ marks: Symbol.Marks) {
    guard let set = setIndex[name] else { return }
    let isPlace = Int(set) >= dialogue.wordSets.count
    code.write(.set(set, isPlace && !marks.contains(.placeless) ? marks.union(.lent) : marks))
  }
}
