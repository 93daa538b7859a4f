import Conversation
import DialogueKit
import Glibc
import Terminal

/// The conversation with a program: one JSON object per line, in and out.
struct JSONChat {
  var talk: Talk

  /// A longer line is refused, not read.
  private static let longestLine = 4 << 20

  mutating func run() {
    let greeting = talk.begin()
    say(greeting)
    var lines = LineReader(descriptor: STDIN_FILENO)
    while let line = lines.next(limit: Self.longestLine) {
      do {
        let events = try talk.take(input(from: line))
        say(events)
      } catch {
        writeAll(error.json + "\n", to: STDOUT_FILENO)
      }
    }
  }

  private func input(from line: LineReader.Line) throws(Complaint) -> Input {
    switch line {
    case .bytes(let bytes): return try Input(json: bytes)
    case .tooLong:
      throw Complaint(
        code: "too-long", message: "A line holds at most \(Self.longestLine) bytes.")
    }
  }

  private func say(_ events: [Event]) {
    writeAll(Turn(events, after: talk.session).jsonLine, to: STDOUT_FILENO)
  }
}
