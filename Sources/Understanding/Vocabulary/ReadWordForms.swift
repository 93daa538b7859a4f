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
      entries[Int(known)].expansion = Int32(expansions.count)
      expansions.append(stands.map { entry(Array($0.utf8), []) })
    }
    // A word that stands for a word which itself stands for another is followed once more.
    for word in 0..<Int32(entries.count) where entries[Int(word)].expansion >= 0 {
      let place = Int(entries[Int(word)].expansion)
      expansions[place] = expansions[place].flatMap { stands in
        let further = entries[Int(stands)].expansion
        return stands == word || further < 0 ? [stands] : expansions[Int(further)]
      }
    }
  }

  /// Puts words into one class that are forms of each other: "hurts" and "hurting".
  mutating func joinInflections() {
    // "twenty" is not in one's twenties, nor is "eighty" a kind of eight.
    for number in dialogue.grammar.numbers.keys {
      if let known = table.find(Array(number.utf8)) { formless.insert(known) }
    }
    let written = (0..<Int32(entries.count)).filter {
      let traits = entries[Int($0)].traits
      return !traits.isDisjoint(with: [.content, .grammar]) && !traits.contains(.fixed)
        && !traits.contains(.filler) && entries[Int($0)].expansion < 0
        && !formless.contains($0)
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
            if isJoinable, !traits.contains(.fixed), entries[Int(known)].expansion < 0,
              !formless.contains(known)
            {
              unite(known, word)
            }
          } else if base.count >= 4, entries[Int(word)].traits.contains(.content) {
            unite(entry(base, .derived), word)
          }
        }
      }
    }
  }

  /// Notes which words are forms of each other although one is a word of the grammar by itself, which
  /// stays apart there: "stop" as a wish is not "stopped", and a phrase of a script hears both.
  mutating func joinLooseForms() {
    for word in 0..<Int32(entries.count) where mayBeLoose(word) {
      let letters = Array(table.bytes(of: word))
      guard let last = letters.last else { continue }
      for ending in endings[Int(last)]
      where letters.suffix(ending.letters.count).elementsEqual(ending.letters) {
        for replacement in ending.replacements {
          let base = Array(letters.dropLast(ending.letters.count)) + replacement
          guard base.count >= 3, let known = table.find(base), Int(known) < entries.count,
            mayBeLoose(known), isFixed(known) || isFixed(word),
            // Of three letters only what the grammar has side by side: "get" and "gets".
            base.count > 3 || arePassing(known, word)
          else { continue }
          looseForms.append((known, word))
        }
      }
    }
  }

  private func isFixed(_ word: Int32) -> Bool { entries[Int(word)].traits.contains(.fixed) }

  private func arePassing(_ one: Int32, _ other: Int32) -> Bool {
    entries[Int(one)].traits.contains(.passing) && entries[Int(other)].traits.contains(.passing)
  }

  private func mayBeLoose(_ word: Int32) -> Bool {
    let traits = entries[Int(word)].traits
    return !traits.isDisjoint(with: [.content, .grammar])
      && traits.isDisjoint(with: [.filler, .denies]) && entries[Int(word)].expansion < 0
      && !formless.contains(word)
  }

  /// Marks the first halves of known words that people also write as two.
  mutating func markCompounds() {
    startsCompound = Array(repeating: false, count: table.count)
    for word in 0..<Int32(entries.count) where entries[Int(word)].traits.contains(.content) {
      let count = table.bytes(of: word).count
      guard count >= 6 else { continue }
      for split in 2...(count - 2) {
        if let halves = table.halves(of: word, at: split) {
          startsCompound[Int(halves.left)] = true
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
        let known = Int(table.add(bytes, start..<place))
        if known < entries.count { entries[known].traits.insert(.common) }
      }
      start = place + 1
    }
  }
}
