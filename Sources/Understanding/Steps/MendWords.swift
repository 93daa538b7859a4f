extension TypedWords {
  /// Reads a word that is not known: drawn out, run together, or misspelt.
  mutating func mend(_ raw: RawWord) {
    let letters = scan.letters[raw.letters]
    if let short = shortened(letters), let entry = vocabulary.find(short, 0..<short.count) {
      add(entry, raw)
      return
    }
    if vocabulary.isRare(Array(letters)) {
      rareWords += 1
      addUnknown(raw)
      return
    }
    let isName = raw.isCapitalised && !words.isEmpty && raw.before < .stop
    if !isName {
      let found = WordMender.mend(letters, vocabulary)
      if let found, found.edits == 1, isSure(letters, found.letters) {
        add(found.entry, raw, mended: found)
        return
      }
      if let (left, right) = halves(letters) {
        add(left, raw)
        add(right, raw, isContinued: true)
        return
      }
      // "Ferritin" is rather a word that is not known than one with two slips.
      if let found, found.edits == 1 || !raw.isCapitalised,
        !vocabulary.isNearCommon(Array(letters))
      {
        add(found.entry, raw, mended: found)
        return
      }
    }
    unknownWords += 1
    addUnknown(raw)
  }

  /// Of short words only two letters that changed places are sure.
  private func isSure(_ letters: ArraySlice<UInt8>, _ known: [UInt8]) -> Bool {
    known.count > 4 || letters.sorted() == known.sorted()
  }

  /// "sooo" and "painnnn" with no letter more than once, or twice, in a row.
  private func shortened(_ letters: ArraySlice<UInt8>) -> [UInt8]? {
    var short: [UInt8] = []
    var run = 0
    var longest = 0
    for letter in letters {
      run = letter == short.last ? run + 1 : 1
      longest = max(longest, run)
      if run < 2 { short.append(letter) }
    }
    return longest >= 3 ? short : nil
  }

  /// Two known words that were written as one.
  private func halves(_ letters: ArraySlice<UInt8>) -> (WordTable.Entry, WordTable.Entry)? {
    guard letters.count >= 7, letters.count <= 24 else { return nil }
    for split in (letters.startIndex + 4)...(letters.endIndex - 3) {
      guard let left = content(letters.startIndex..<split) else { continue }
      if let right = content(split..<letters.endIndex) { return (left, right) }
    }
    return nil
  }

  private func content(_ range: Range<Int>) -> WordTable.Entry? {
    guard let entry = vocabulary.find(scan.letters, range) else { return nil }
    let traits = vocabulary.entry(entry).traits
    return traits.contains(.content) && !traits.contains(.derived) ? entry : nil
  }

  /// Where no word is known and one is past mending, the others were mended by chance.
  mutating func forgetMending() {
    let mended = words.indices.filter { words[$0].corrected != nil }
    let strange = unknownWords + rareWords
    guard strange > 0, !mended.isEmpty, strange + mended.count >= words.count else {
      return
    }
    for index in mended { words[index] = Word(text: words[index].text, span: words[index].span) }
    for token in tokens.indices where tokens[token].edits > 0 {
      tokens[token].word = 0
      tokens[token].form = 0
      tokens[token].exact = 0
      tokens[token].traits = []
      tokens[token].edits = 0
      tokens[token].number = .nan
    }
    unknownWords = words.count
  }
}
