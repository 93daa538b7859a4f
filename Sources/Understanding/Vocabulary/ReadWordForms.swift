import DialogueModel

extension VocabularyBuilder {
  mutating func readEndings() {
    for inflection in dialogue.grammar.inflections {
      let letters = Array(inflection.ending.utf8)
      guard let last = letters.last else { continue }
      let ending = Vocabulary.Ending(
        letters: letters, replacements: inflection.replacements.map { Array($0.utf8) })
      endings[Int(last)].append(ending)
    }
    // The longest ending is tried first.
    for last in endings.indices {
      endings[last].sort { $0.letters.count > $1.letters.count }
    }
  }

  mutating func readSpellings() {
    let spellings = dialogue.grammar.spellings.sorted { $0.key < $1.key }
    for (word, stands) in spellings {
      let written = Array(word.utf8)
      guard !written.isEmpty, !stands.isEmpty else { continue }
      let known = entry(written, .grammar)
      spelled[known] = stands.map { entry(Array($0.utf8), []) }
    }
    // A word that stands for a word which itself stands for another is followed once more.
    for (known, stands) in spelled.sorted(by: { $0.key < $1.key }) {
      spelled[known] = stands.flatMap { word in
        word == known ? [word] : spelled[word] ?? [word]
      }
    }
  }

  /// Puts words into one class that are forms of each other: "hurts" and "hurting".
  mutating func joinInflections() {
    let written = (0..<Int32(entries.count)).filter {
      let traits = entries[Int($0)].traits
      return !traits.isDisjoint(with: [.content, .grammar]) && !traits.contains(.fixed)
        && !traits.contains(.filler) && spelled[$0] == nil
    }
    for word in written {
      let letters = Array(table.bytes(of: word))
      guard letters.count > 3, let last = letters.last else { continue }
      for ending in endings[Int(last)]
      where letters.count > ending.letters.count + 1
        && letters.suffix(ending.letters.count)
          .elementsEqual(ending.letters)
      {
        for replacement in ending.replacements {
          let base = Array(letters.dropLast(ending.letters.count)) + replacement
          guard base.count >= 3 else { continue }
          if let known = table.find(base) {
            let traits = entries[Int(known)].traits
            let isJoinable = !traits.isDisjoint(with: [.content, .derived])
            if isJoinable, !traits.contains(.fixed), spelled[known] == nil { unite(known, word) }
          } else if base.count >= 4, entries[Int(word)].traits.contains(.content) {
            unite(entry(base, .derived), word)
          }
        }
      }
    }
  }

  /// Writes "knee cap" as "kneecap" in every phrase when both are known.
  mutating func joinCompounds() {
    for index in drafts.indices
    where drafts[index].home == .script || drafts[index].home == .set {
      // Joined from the end, so that what is not joined is not copied either.
      for place in drafts[index].steps.indices.dropFirst().reversed() {
        guard let whole = compound(drafts[index].steps, at: place) else { continue }
        drafts[index].steps[place - 1] = whole
        drafts[index].steps.remove(at: place)
      }
    }
  }

  /// The step before and this one as the one word that both are known as.
  private func compound(_ steps: [Step], at place: Int) -> Step? {
    guard case .word(let right, let marks) = steps[place],
      case .word(let left, let before) = steps[place - 1], marks == before
    else { return nil }
    let whole = Array(table.bytes(of: left)) + Array(table.bytes(of: right))
    guard whole.count >= 6, let known = table.find(whole), isContent(known) else { return nil }
    return .word(known, marks)
  }

  /// Marks the first halves of known words that people also write as two.
  mutating func markCompounds() {
    for word in 0..<Int32(entries.count) where isContent(word) {
      let letters = Array(table.bytes(of: word))
      guard letters.count >= 6 else { continue }
      for split in 2...(letters.count - 2) {
        guard let left = table.find(Array(letters[..<split])) else { continue }
        if table.find(Array(letters[split...])) != nil {
          entries[Int(left)].traits.insert(.startsCompound)
        }
      }
    }
  }

  /// The common words of the language are known, and no phrase needs them.
  mutating func addCommonWords() {
    let bytes = dialogue.words.bytes
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      if place > start {
        let known = table.add(bytes, start..<place)
        if Int(known) == entries.count {
          parents.append(known)
          entries.append(Vocabulary.Entry(word: 0, traits: .common))
        } else {
          entries[Int(known)].traits.insert(.common)
        }
      }
      start = place + 1
    }
  }

  private func isContent(_ word: WordTable.Entry) -> Bool {
    entries[Int(word)].traits.contains(.content)
  }
}
