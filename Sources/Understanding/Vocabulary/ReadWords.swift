extension VocabularyBuilder {
  /// The words of a text, with short forms written out.
  mutating func words(_ text: String, _ traits: Vocabulary.WordTraits) -> [WordTable.Entry] {
    if let word = plainWord(text, traits) { return [word] }
    let scan = WordScanner.scan(Array(text.utf8))
    var result: [WordTable.Entry] = []
    var index = 0
    while index < scan.words.count {
      let word = scan.words[index]
      index += 1
      var range = word.letters
      if word.isNumber, index < scan.words.count, scan.words[index].isAttached {
        let whole = range.lowerBound..<scan.words[index].letters.upperBound
        if stands(for: Array(scan.letters[whole])) != nil
          || isOrdinal(scan.letters[scan.words[index].letters])
        {
          range = whole
          index += 1
        }
      }
      let letters = Array(scan.letters[range])
      if let stands = stands(for: letters) ?? stands(for: letters.filter { $0 != 0x27 }) {
        for word in stands { entries[Int(word)].traits.formUnion(traits) }
        result += stands
        continue
      }
      // Of "knee's" what stands before the mark counts.
      let plain = Array(letters.prefix { $0 != 0x27 })
      if !plain.isEmpty { result.append(entry(plain, traits)) }
    }
    return result
  }

  /// The one word of a text that is nothing but its letters, as most are.
  mutating func plainWord(_ text: String, _ traits: Vocabulary.WordTraits) -> WordTable.Entry? {
    letters.removeAll(keepingCapacity: true)
    for byte in text.utf8 {
      guard byte >= 0x61, byte <= 0x7A else { return nil }
      letters.append(byte)
    }
    guard !letters.isEmpty else { return nil }
    let word = known(table.add(letters), [])
    guard entries[Int(word)].expansion < 0 else { return nil }
    entries[Int(word)].traits.formUnion(traits)
    return word
  }

  /// The word of a text itself, even where it is a short form of another.
  mutating func exactWord(_ text: String, _ traits: Vocabulary.WordTraits) -> WordTable.Entry? {
    let scan = WordScanner.scan(Array(text.utf8))
    guard let raw = scan.words.first, scan.words.count == 1 else { return nil }
    let word = known(table.add(Array(scan.letters[raw.letters])), [])
    if entries[Int(word)].expansion < 0 { entries[Int(word)].traits.formUnion(traits) }
    exactWords.append(word)
    return word
  }

  /// What a short form or a misspelling is written for.
  private func stands(for letters: [UInt8]) -> [WordTable.Entry]? {
    guard let word = table.find(letters), entries[Int(word)].expansion >= 0 else { return nil }
    return expansions[Int(entries[Int(word)].expansion)]
  }

  private func isOrdinal(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count == 2
      && ["st", "nd", "rd", "th"].contains { $0.utf8.elementsEqual(letters) }
  }
}
