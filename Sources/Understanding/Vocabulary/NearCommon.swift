extension Vocabulary {
  /// Whether one edit makes a known word of it, so that two edits to another would be far-fetched.
  func isNearCommon(_ word: [UInt8]) -> Bool {
    changes(word) || shortens(word) || lengthens(word)
  }

  private func changes(_ word: [UInt8]) -> Bool {
    var changed = word
    for place in word.indices {
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        changed[place] = letter
        if table.find(changed) != nil { return true }
      }
      changed[place] = word[place]
      guard place + 1 < word.count else { continue }
      changed.swapAt(place, place + 1)
      if table.find(changed) != nil { return true }
      changed.swapAt(place, place + 1)
    }
    return false
  }

  private func shortens(_ word: [UInt8]) -> Bool {
    var shorter = Array(word.dropFirst())
    for place in word.indices {
      if find(shorter, 0..<shorter.count) != nil { return true }
      if place < shorter.count { shorter[place] = word[place] }
    }
    return false
  }

  private func lengthens(_ word: [UInt8]) -> Bool {
    var longer = [UInt8(ascii: "a")] + word
    for place in longer.indices {
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        longer[place] = letter
        if find(longer, 0..<longer.count) != nil { return true }
      }
      if place < word.count { longer[place] = word[place] }
    }
    return false
  }
}
