import DialogueModel
import Understanding

/// The speed of reading, beside the plain loop that folds, splits and looks up each word.
struct ReadingBench {
  private let dialogue: Dialogue
  private let reader: Reader
  private let table: PlainTable

  private let message: String
  private let misspelt: String

  /// - Parameter message: what is read; its longest word is misspelt for the second measure.
  init(_ dialogue: Dialogue, _ message: String) {
    self.dialogue = dialogue
    self.message = message
    var words = message.split(separator: " ").map(String.init)
    let longest = words.indices.max { words[$0].utf8.count < words[$1].utf8.count }
    if let longest, words[longest].utf8.count > 3 {
      var letters = Array(words[longest].utf8)
      if let place = (1..<letters.count - 1).first(where: { letters[$0] != letters[$0 + 1] }) {
        letters.swapAt(place, place + 1)
      }
      words[longest] = String(decoding: letters, as: UTF8.self)
    }
    misspelt = words.joined(separator: " ")
    reader = Reader(dialogue)
    var table = PlainTable()
    for finding in dialogue.findings {
      for phrase in finding.hears + finding.answers.flatMap(\.hears) {
        for word in phrase.text.split(whereSeparator: { !$0.isLetter }) { table.add(word.utf8) }
      }
    }
    for word in dialogue.words.bytes.split(separator: 0x0A) { table.add(word) }
    self.table = table
  }

  func run() {
    let clock = ContinuousClock()
    let first = clock.measure { _ = reader.read(message) }
    let second = clock.measure { _ = reader.read(misspelt) }
    let bytes = Array(message.utf8)
    let plain = nanoseconds(2_000_000) { plainLoop(bytes) }
    let reading = nanoseconds(50_000) { reader.read(message).mentions.count }
    let mended = nanoseconds(50_000) { reader.read(misspelt).mentions.count }
    print("first read \(first), first mended read \(second)")
    print("plain loop \(plain) ns, a reading \(reading) ns (\(reading / plain) times)")
    print("with a misspelling \(mended) ns (\(mended / plain) times)")
    for count in [1, 10, 100, 1000] {
      let long = Array(repeating: message, count: count).joined(separator: ". ")
      let time = nanoseconds(max(1, 5_000 / count)) { reader.read(long).mentions.count }
      print("\(long.utf8.count) bytes: \(time / Double(long.utf8.count)) ns a byte")
    }
    grow()
  }

  /// What ten times the phrases cost.
  private func grow() {
    var grown = GrownDialogue(dialogue)
    var before: Double?
    for count in [500, 5_000, 50_000] {
      let reader = Reader(grown.dialogue(phrases: count))
      _ = reader.read(message)
      let time = nanoseconds(20_000) { reader.read(message).mentions.count }
      let ratio = before.map { " (\(time / $0) times those of a tenth)" } ?? ""
      print("\(count) phrases: \(time) ns\(ratio)")
      before = time
    }
  }

  private func nanoseconds(_ times: Int, _ body: () -> Int) -> Double {
    var sum = 0
    var best = Double.infinity
    for _ in 0..<3 {
      let time = ContinuousClock().measure { for _ in 0..<times { sum &+= body() } }
      let (seconds, attoseconds) = time.components
      best = min(best, (Double(seconds) * 1e9 + Double(attoseconds) / 1e9) / Double(times))
    }
    precondition(sum != .min)
    return best
  }

  /// Folds the letters, splits at what is none, and looks every word up in one table of all words.
  private func plainLoop(_ bytes: [UInt8]) -> Int {
    var found = 0
    var folded: [UInt8] = []
    folded.reserveCapacity(32)
    for byte in bytes {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower >= 0x61, lower <= 0x7A {
        folded.append(lower)
      } else if !folded.isEmpty {
        found &+= table.holds(folded) ? 1 : 0
        folded.removeAll(keepingCapacity: true)
      }
    }
    if !folded.isEmpty { found &+= table.holds(folded) ? 1 : 0 }
    return found
  }
}

/// The words of a dialogue in one open table, compared letter by letter.
private struct PlainTable {
  private var slots = [Int32](repeating: -1, count: 1 << 17)
  private var words: [[UInt8]] = []

  mutating func add(_ letters: some Sequence<UInt8>) {
    let word = letters.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    var slot = Self.slot(word)
    while slots[slot] >= 0 {
      if words[Int(slots[slot])] == word { return }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(words.count)
    words.append(word)
  }

  func holds(_ word: [UInt8]) -> Bool {
    var slot = Self.slot(word)
    while slots[slot] >= 0 {
      if words[Int(slots[slot])] == word { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private static func slot(_ word: [UInt8]) -> Int {
    var hash: UInt32 = 2_166_136_261
    for letter in word { hash = (hash ^ UInt32(letter)) &* 16_777_619 }
    return Int((hash ^ (hash >> 15)) & 0x1FFFF)
  }
}
