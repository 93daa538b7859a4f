package import DialogueModel

/// Where each of many names stands in a list.
///
/// Names are looked up dozens of times a turn; going by their digests takes a third of the time that
/// a dictionary takes to hash them once more.
package struct Register<Owner>: Sendable {
  private let names: [Identifier<Owner>]
  private let digests: [UInt64]
  /// The place of the name that a digest leads to, or of the next one; below 0 where none is left.
  private let slots: [Int32]

  /// Of two names that are the same the first counts.
  package init(_ names: [Identifier<Owner>]) {
    let digests = names.map(\.digest)
    // At most half full, so that the next free slot is near.
    var size = 4
    while size < names.count * 2 { size *= 2 }
    var slots = Array(repeating: Int32(-1), count: size)
    for (place, digest) in digests.enumerated() {
      var slot = Int(truncatingIfNeeded: digest) & (size - 1)
      while slots[slot] >= 0, names[Int(slots[slot])] != names[place] {
        slot = (slot + 1) & (size - 1)
      }
      if slots[slot] < 0 { slots[slot] = Int32(truncatingIfNeeded: place) }
    }
    self.names = names
    self.digests = digests
    self.slots = slots
  }

  /// The place of a name; absent where the list does not hold it.
  package subscript(name: Identifier<Owner>) -> Int? {
    let digest = name.digest
    var slot = Int(truncatingIfNeeded: digest) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if digests[place] == digest, names[place] == name { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
