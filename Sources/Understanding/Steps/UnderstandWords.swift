extension TypedWords {
  /// Looks every typed word up, mending what is misspelt.
  mutating func understandWords() {
    var index = 0
    while index < scan.words.count {
      index += understandWord(index)
    }
    forgetMending()
  }

  /// Takes one word, or two that are one; gives how many were taken.
  private mutating func understandWord(_ index: Int) -> Int {
    let raw = scan.words[index]
    if raw.isNumber { return understandNumber(index, raw) }
    if let taken = understandStroke(index, raw) { return taken }
    let range = raw.letters
    let hash = WordTable.hash(scan.letters, range)
    if let entry = vocabulary.table.find(scan.letters, range, hash: hash) {
      if vocabulary.startsCompound[Int(entry)],
        let whole = compound(index, hash)
      {
        let next = scan.words[index + 1]
        var joined = raw
        joined.span = raw.span.lowerBound..<next.span.upperBound
        add(whole, joined)
        return 2
      }
      add(entry, raw)
      return 1
    }
    if raw.isForeign {
      unknownWords += 1
      addUnknown(raw)
      return 1
    }
    if scan.letters[range].contains(0x27) { return understandApostrophe(raw) }
    if let entry = vocabulary.findInflected(scan.letters, range) {
      add(entry, raw)
      return 1
    }
    if addLetterAndNumber(raw) { return 1 }
    mend(raw)
    return 1
  }

  /// "w/o" and "b/l" are known as a whole; of "w/ pain" the first word is.
  private mutating func understandStroke(_ index: Int, _ raw: RawWord) -> Int? {
    guard raw.letters.count <= 2, index + 1 < scan.words.count,
      scan.words[index + 1].before == .slash
    else { return nil }
    let next = scan.words[index + 1]
    let head = Array(scan.letters[raw.letters]) + [0x2F]
    if next.letters.count <= 2,
      let entry = vocabulary.table.find(head + Array(scan.letters[next.letters]))
    {
      var joined = raw
      joined.span = raw.span.lowerBound..<next.span.upperBound
      add(entry, joined)
      return 2
    }
    guard let entry = vocabulary.table.find(head) else { return nil }
    add(entry, raw)
    scan.words[index + 1].before = .none
    return 1
  }

  /// "m38" is a letter and a number.
  private mutating func addLetterAndNumber(_ raw: RawWord) -> Bool {
    let letters = scan.letters[raw.letters]
    guard letters.count == 3, let first = letters.first, !isDigit(first),
      letters.dropFirst().allSatisfy(isDigit),
      let entry = vocabulary.table.find(Array(letters.prefix(1)))
    else { return false }
    add(entry, raw)
    var number = token(raw)
    number.source -= 1
    number.before = .none
    number.isNumber = true
    number.start += 1
    tokens[tokens.count - 1].end = number.start
    number.number = letters.dropFirst().reduce(0) { $0 * 10 + Double($1 - 0x30) }
    tokens.append(number)
    return true
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// The known word that this one and the next are written as together.
  private func compound(_ index: Int, _ hash: UInt32) -> WordTable.Entry? {
    guard index + 1 < scan.words.count else { return nil }
    let next = scan.words[index + 1]
    let first = scan.words[index]
    guard next.before <= .dash, !next.isNumber,
      next.letters.lowerBound == first.letters.upperBound
    else { return nil }
    let whole = first.letters.lowerBound..<next.letters.upperBound
    guard whole.count >= 6 else { return nil }
    let joined = WordTable.hash(scan.letters, next.letters, from: hash)
    let found =
      vocabulary.table.find(scan.letters, whole, hash: joined)
      ?? vocabulary.findInflected(scan.letters, whole)
    guard let found, vocabulary.entry(found).traits.contains(.content),
      // The second half is more than an ending.
      vocabulary.table.bytes(of: found).count > first.letters.count + 1
    else { return nil }
    return found
  }

  /// "2day" and "1st" are words; "20km" is a number and a word.
  private mutating func understandNumber(_ index: Int, _ raw: RawWord) -> Int {
    if index + 1 < scan.words.count, scan.words[index + 1].isAttached {
      let next = scan.words[index + 1]
      let whole = raw.letters.lowerBound..<next.letters.upperBound
      if let entry = vocabulary.table.find(
        scan.letters, whole, hash: WordTable.hash(scan.letters, whole))
      {
        var joined = raw
        joined.span = raw.span.lowerBound..<next.span.upperBound
        joined.isNumber = false
        add(entry, joined)
        return 2
      }
    }
    var token = token(raw)
    let hash = WordTable.hash(scan.letters, raw.letters)
    if let entry = vocabulary.table.find(scan.letters, raw.letters, hash: hash) {
      let known = vocabulary.entry(entry)
      token.word = known.word
      token.exact = known.exact
    }
    token.isNumber = true
    token.number = raw.value
    words.append(word(raw))
    tokens.append(token)
    return 1
  }

  /// "doesn't" is known as a whole; of "knee's" and "she'll" what stands before the mark counts.
  private mutating func understandApostrophe(_ raw: RawWord) -> Int {
    let letters = Array(scan.letters[raw.letters])
    let joined = letters.filter { $0 != 0x27 }
    if let entry = vocabulary.table.find(joined) {
      add(entry, raw)
      return 1
    }
    let head = Array(letters.prefix { $0 != 0x27 })
    let tail = letters.count - head.count - 1
    for candidate in tail <= 2 ? [head, joined] : [joined, head] {
      if let entry = vocabulary.find(candidate, 0..<candidate.count) {
        add(entry, raw)
        return 1
      }
    }
    if vocabulary.isRare(tail <= 2 ? head : joined) {
      rareWords += 1
      addUnknown(raw)
    } else if let found = WordMender.mend(tail <= 2 ? head[...] : joined[...], vocabulary) {
      add(found.entry, raw, mended: found)
    } else {
      unknownWords += 1
      addUnknown(raw)
    }
    return 1
  }

  private func token(_ raw: RawWord) -> Token {
    Token(
      start: Int32(raw.span.lowerBound), end: Int32(raw.span.upperBound),
      source: Int32(words.count), before: raw.before, isAttached: raw.isAttached)
  }

  private func word(_ raw: RawWord) -> Word {
    Word(text: String(decoding: bytes[raw.span], as: UTF8.self), span: raw.span)
  }

  mutating func addUnknown(_ raw: RawWord) {
    tokens.append(token(raw))
    words.append(word(raw))
  }

  /// Adds a known word, or the several that it stands for.
  mutating func add(
    _ entry: WordTable.Entry, _ raw: RawWord, mended: WordMender.Correction? = nil,
    isContinued: Bool = false
  ) {
    var token = token(raw)
    token.edits = UInt8(mended?.edits ?? 0)
    if isContinued {
      token.before = .none
      token.source -= 1
    } else {
      var typed = word(raw)
      if let mended {
        typed.corrected = String(decoding: mended.letters, as: UTF8.self)
        typed.edits = mended.edits
      }
      words.append(typed)
    }
    let known = vocabulary.entry(entry)
    guard known.expansion >= 0 else {
      fill(&token, known)
      if known.exact > 0 || known.isKeptApart {
        let isForm = !isWritten(entry, mended?.letters[...] ?? scan.letters[raw.letters])
        if !isForm { token.exact = known.exact }
        // "stopped" is no wish to stop.
        if isForm, known.isKeptApart { token.word = known.form }
      }
      tokens.append(token)
      return
    }
    for stands in vocabulary.expansions[Int(known.expansion)] {
      fill(&token, vocabulary.entry(stands))
      tokens.append(token)
      token.before = .none
    }
  }

  /// Whether letters are the known word itself, and no form of it.
  private func isWritten(_ entry: WordTable.Entry, _ letters: ArraySlice<UInt8>) -> Bool {
    vocabulary.table.bytes(of: entry).elementsEqual(letters)
  }

  private func fill(_ token: inout Token, _ entry: Vocabulary.Entry) {
    token.word = entry.word
    token.form = entry.form
    token.traits = entry.traits
    token.number = vocabulary.numbers[Int(entry.word)]
  }
}
