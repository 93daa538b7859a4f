extension Vocabulary {
  /// Whether one edit makes a known word of it, so that two edits to another would be far-fetched.
  func isNearCommon(_ word: [UInt8]) -> Bool {
    var changed = word
    for place in word.indices {
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        changed[place] = letter
        if table.find(changed) != nil { return true }
      }
      changed[place] = word[place]
      if place + 1 < word.count {
        changed.swapAt(place, place + 1)
        if table.find(changed) != nil { return true }
        changed.swapAt(place, place + 1)
      }
    }
    for place in 0...word.count {
      if place < word.count {
        var shorter = word
        shorter.remove(at: place)
        if find(shorter, 0..<shorter.count) != nil { return true }
      }
      var longer = word
      longer.insert(UInt8(ascii: "a"), at: place)
      for letter in UInt8(ascii: "a")...UInt8(ascii: "z") {
        longer[place] = letter
        if find(longer, 0..<longer.count) != nil { return true }
      }
    }
    return false
  }
}
