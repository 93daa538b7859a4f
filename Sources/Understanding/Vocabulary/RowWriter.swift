/// Turns a way of saying a phrase into the row of word classes that reading looks for.
struct RowWriter {
  let table: WordTable
  let entries: [Vocabulary.Entry]
  /// By entry, how many phrases have the word, counted to 255.
  private(set) var uses: [UInt8]
  /// The row written last.
  private(set) var row: [Symbol] = []

  init(_ table: WordTable, _ entries: [Vocabulary.Entry]) {
    self.table = table
    self.entries = entries
    uses = Array(repeating: 0, count: entries.count)
  }

  /// Writes one way of saying a phrase.
  ///
  /// - Parameter keepsAll: words that carry no meaning are kept, and words of the grammar as they are.
  mutating func write(_ way: [Symbol], _ home: VocabularyBuilder.Home, keepsAll: Bool) {
    row.removeAll(keepingCapacity: true)
    row.append(contentsOf: way)
    if !home.isGrammar { join() }
    for symbol in row where symbol.isWord && uses[Int(symbol.number)] < 255 {
      uses[Int(symbol.number)] += 1
    }
    if !keepsAll, !row.contains(.quantity), !needsFillers(home) {
      let entries = entries
      row.removeAll { Self.isFiller($0, entries) }
    }
    toClasses(isExact: keepsAll)
  }

  /// Writes "knee cap" as "kneecap" when both are known; from the end, as three may become one.
  private mutating func join() {
    for place in row.indices.dropFirst().reversed() {
      guard let whole = compound(row[place - 1], row[place]) else { continue }
      row[place - 1] = whole
      row.remove(at: place)
    }
  }

  /// Two words as the one that both are known as.
  private func compound(_ left: Symbol, _ right: Symbol) -> Symbol? {
    guard left.isWord, right.isWord, left.marks == right.marks, !left.isExact,
      let known = table.find(left.number, right.number), Int(known) < entries.count,
      entries[Int(known)].traits.contains(.content), table.bytes(of: known).count >= 6
    else { return nil }
    return left.renumbered(known)
  }

  /// Without its small words too little would be left to say the same.
  private func needsFillers(_ home: VocabularyBuilder.Home) -> Bool {
    var kept = 0
    var solid = 0
    // "no pain in it" is not "no pain": the small words tell what a bare denial of pain is about.
    var isBareDenial = false
    var last: Symbol?
    for symbol in row where !Self.isFiller(symbol, entries) {
      let traits = symbol.isWord ? entries[Int(symbol.number)].traits : []
      // A gap at either end would reach for nothing.
      if kept == 0, symbol.isGap { return true }
      if symbol.isWord, traits.contains(.denies) {
        isBareDenial = kept == 0
      } else if symbol.isSet || symbol.isWord && !traits.contains(.complaint) {
        isBareDenial = false
      }
      if symbol.isSet || symbol.isWord && !traits.contains(.passing) { solid += 1 }
      kept += 1
      last = symbol
    }
    // "even at rest" is not "rest": one word alone means something else than with its small words.
    let saysLittle = solid < 2 || isBareDenial && home == .script
    return saysLittle && kept < row.count || last?.isGap == true
  }

  private static func isFiller(_ symbol: Symbol, _ entries: [Vocabulary.Entry]) -> Bool {
    symbol.isWord && !symbol.isExact && entries[Int(symbol.number)].traits.contains(.filler)
  }

  /// Puts classes in the place of words, and one gap in the place of two.
  private mutating func toClasses(isExact: Bool) {
    var count = 0
    for symbol in row {
      if symbol.isGap, count > 0, row[count - 1].isGap { continue }
      row[count] = symbol.isWord ? symbol.renumbered(number(of: symbol, isExact: isExact)) : symbol
      count += 1
    }
    row.removeLast(row.count - count)
  }

  /// What a word is looked for as: a script means all its forms; the grammar and what only looks
  /// like something are particular about them.
  private func number(of symbol: Symbol, isExact: Bool) -> Int32 {
    let entry = entries[Int(symbol.number)]
    if symbol.isExact { return entry.exact }
    return entry.form > 0 && !isExact ? entry.form : entry.word
  }
}
