import DialogueModel
import Understanding

/// The speed of reading, beside the plain loop that folds, splits and looks up each word.
struct ReadingBench {
  private let reader: Reader
  private let table: [String: Int]

  private let message: String
  private let misspelt: String

  /// - Parameter message: what is read; its longest word is misspelt for the second measure.
  init(_ dialogue: Dialogue, _ message: String) {
    self.message = message
    var words = message.split(separator: " ").map(String.init)
    let longest = words.indices.max { words[$0].utf8.count < words[$1].utf8.count }
    if let longest, words[longest].utf8.count > 3 {
      var letters = Array(words[longest].utf8)
      letters.swapAt(2, 3)
      words[longest] = String(decoding: letters, as: UTF8.self)
    }
    misspelt = words.joined(separator: " ")
    reader = Reader(dialogue)
    var table: [String: Int] = [:]
    for finding in dialogue.findings {
      for answer in finding.answers {
        for phrase in answer.hears {
          for word in phrase.text.split(separator: " ") { table[String(word)] = table.count }
        }
      }
    }
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

  private func plainLoop(_ bytes: [UInt8]) -> Int {
    var found = 0
    var hash: UInt32 = 2_166_136_261
    for byte in bytes {
      let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
      if lower >= 0x61, lower <= 0x7A {
        hash = (hash ^ UInt32(lower)) &* 16_777_619
      } else if hash != 2_166_136_261 {
        found &+= Self.slots[Int(hash & 4095)] == hash ? 1 : 0
        hash = 2_166_136_261
      }
    }
    return found
  }

  private static let slots: [UInt32] = (0..<4096).map { UInt32($0) &* 2_654_435_761 }
}
