/// The words that are known, each with the class of words it is read as.
///
/// Keys are bytes; looking one up touches neither `String` nor `Character`.
struct WordTable: Sendable {
  /// A word's place in the table, which stays the same as the table grows.
  typealias Entry = Int32

  private(set) var count = 0
  private var slots: [Entry]
  private var hashes: [UInt32] = []
  private var starts: [Int32] = [0]
  /// The letters of all words, one behind the other.
  private(set) var letters: [UInt8] = []
  private var mask: Int

  init(capacity: Int) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    mask = size - 1
    hashes.reserveCapacity(capacity)
    starts.reserveCapacity(capacity + 1)
    letters.reserveCapacity(capacity * 8)
  }

  /// FNV-1a, folded so that the low bits depend on every letter.
  @inline(__always)
  static func hash(_ bytes: [UInt8], _ range: Range<Int>, from seed: UInt32 = 2_166_136_261)
    -> UInt32
  {
    var hash = seed
    for place in range { hash = (hash ^ UInt32(bytes[place])) &* 16_777_619 }
    return hash
  }

  /// The entry of a word, or nil.
  @inline(__always)
  func find(_ bytes: [UInt8], _ range: Range<Int>, hash: UInt32) -> Entry? {
    var slot = slot(hash)
    while true {
      let entry = slots[slot]
      if entry < 0 { return nil }
      if hashes[Int(entry)] == hash, equals(entry, bytes, range) { return entry }
      slot = (slot + 1) & mask
    }
  }

  func find(_ bytes: [UInt8]) -> Entry? {
    find(bytes, 0..<bytes.count, hash: Self.hash(bytes, 0..<bytes.count))
  }

  /// The entry of the word that some letters make with an ending.
  ///
  /// - Parameter hash: of the letters alone.
  func find(
    _ bytes: [UInt8], _ stem: Range<Int>, hash: UInt32, ending: [UInt8]
  ) -> Entry? {
    find(bytes[stem], ending[...], hash: Self.hash(ending, ending.indices, from: hash))
  }

  /// The entry of the word that two others make when they are written as one.
  func find(_ left: Entry, _ right: Entry) -> Entry? {
    let hash = Self.hash(letters, range(of: right), from: hashes[Int(left)])
    return find(bytes(of: left), bytes(of: right), hash: hash)
  }

  /// The entry of the word that two stretches of letters make together.
  private func find(
    _ head: ArraySlice<UInt8>, _ tail: ArraySlice<UInt8>, hash: UInt32
  ) -> Entry? {
    var slot = slot(hash)
    while slots[slot] >= 0 {
      let entry = slots[slot]
      if hashes[Int(entry)] == hash {
        let whole = bytes(of: entry)
        if whole.count == head.count + tail.count, whole.starts(with: head),
          whole.dropFirst(head.count).elementsEqual(tail)
        {
          return entry
        }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The two words that a word falls into at some place.
  func halves(of whole: Entry, at split: Int) -> (left: Entry, right: Entry)? {
    let range = range(of: whole)
    let middle = range.lowerBound + split
    func find(_ half: Range<Int>) -> Entry? {
      self.find(letters, half, hash: Self.hash(letters, half))
    }
    guard let left = find(range.lowerBound..<middle), let right = find(middle..<range.upperBound)
    else { return nil }
    return (left, right)
  }

  /// The entry of a word, added when it is new.
  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) -> Entry {
    let hash = Self.hash(bytes, range)
    if let entry = find(bytes, range, hash: hash) { return entry }
    if (count + 1) * 2 > slots.count { grow() }
    let entry = Entry(count)
    count += 1
    hashes.append(hash)
    letters.append(contentsOf: bytes[range])
    starts.append(Int32(letters.count))
    place(entry)
    return entry
  }

  mutating func add(_ bytes: [UInt8]) -> Entry {
    add(bytes, 0..<bytes.count)
  }

  /// The letters of a word.
  func bytes(of entry: Entry) -> ArraySlice<UInt8> { letters[range(of: entry)] }

  func text(of entry: Entry) -> String {
    String(decoding: bytes(of: entry), as: UTF8.self)
  }

  /// Where the letters of a word stand.
  func range(of entry: Entry) -> Range<Int> {
    Int(starts[Int(entry)])..<Int(starts[Int(entry) + 1])
  }

  @inline(__always)
  private func slot(_ hash: UInt32) -> Int {
    Int((hash ^ (hash >> 15)) & UInt32(truncatingIfNeeded: mask))
  }

  @inline(__always)
  private func equals(_ entry: Entry, _ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let start = Int(starts[Int(entry)])
    guard Int(starts[Int(entry) + 1]) - start == range.count else { return false }
    var offset = 0
    while offset < range.count {
      if letters[start + offset] != bytes[range.lowerBound + offset] { return false }
      offset += 1
    }
    return true
  }

  private mutating func place(_ entry: Entry) {
    var slot = slot(hashes[Int(entry)])
    while slots[slot] >= 0 { slot = (slot + 1) & mask }
    slots[slot] = entry
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    mask = slots.count - 1
    for entry in 0..<Entry(count) { place(entry) }
  }
}
