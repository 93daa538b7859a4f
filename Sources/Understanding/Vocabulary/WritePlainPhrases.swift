import DialogueModel

extension VocabularyBuilder {
  /// Writes a phrase of plain words, sets, choices among them and gaps, as most are, straight from
  /// its text; writes nothing and gives false where there is anything else in it.
  mutating func writePlain(
    _ phrase: Phrase, _ traits: Vocabulary.WordTraits, _ marks: Symbol.Marks
  ) -> Bool {
    guard phrase.isText else { return false }
    let start = code.count
    var bytes: [UInt8] = []
    swap(&bytes, &letters)
    defer { swap(&bytes, &letters) }
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: phrase.text.utf8)
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: " "): place += 1
      case UInt8(ascii: "~"):
        code.write(.gap)
        place += 1
      default:
        guard let end = writeChoices(bytes, place, traits, marks) else {
          code.erase(from: start)
          return false
        }
        place = end
      }
    }
    return true
  }

  /// Writes one word or set, or several with strokes between; gives where they end.
  private mutating func writeChoices(
    _ bytes: [UInt8], _ start: Int, _ traits: Vocabulary.WordTraits, _ marks: Symbol.Marks
  ) -> Int? {
    var ends: [Int] = []
    var place = start
    while let end = end(of: bytes, place) {
      let isLast = end == bytes.count || bytes[end] != UInt8(ascii: "/")
      let fork = isLast ? nil : code.leaveRoom()
      guard writeOne(bytes, place..<end, traits, marks) else { return nil }
      guard let fork else {
        for end in ends { code.jump(at: end) }
        return end
      }
      ends.append(code.leaveRoom())
      code.fork(at: fork)
      place = end + 1
    }
    return nil
  }

  /// Where a word or a set ends, when nothing but a blank or a stroke stands behind it.
  private func end(of bytes: [UInt8], _ start: Int) -> Int? {
    var end = start
    if end < bytes.count, bytes[end] == UInt8(ascii: "<") {
      while end < bytes.count, bytes[end] != UInt8(ascii: ">") { end += 1 }
      end += 1
    } else {
      while end < bytes.count, bytes[end] >= 0x61, bytes[end] <= 0x7A { end += 1 }
    }
    guard end > start, end <= bytes.count else { return nil }
    guard end < bytes.count else { return end }
    return bytes[end] == UInt8(ascii: " ") || bytes[end] == UInt8(ascii: "/") ? end : nil
  }

  private mutating func writeOne(
    _ bytes: [UInt8], _ range: Range<Int>, _ traits: Vocabulary.WordTraits,
    _ marks: Symbol.Marks
  ) -> Bool {
    if bytes[range.lowerBound] == UInt8(ascii: "<") {
      let name = bytes[range.lowerBound + 1..<range.upperBound - 1]
      guard !name.contains(UInt8(ascii: " ")) else { return false }
      writeSet(String(decoding: name, as: UTF8.self), marks)
      return true
    }
    let word = known(table.add(bytes, range), [])
    guard entries[Int(word)].expansion < 0 else { return false }
    entries[Int(word)].traits.formUnion(traits)
    code.write(.word(word, marks))
    return true
  }
}
