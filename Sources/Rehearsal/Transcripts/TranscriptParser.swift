import Conversation
import DialogueModel

extension Transcript {
  /// Reads a transcript; what cannot be read is left out and reported.
  package static func parse(
    _ text: String, path: String
  ) -> (transcript: Transcript, faults: [TranscriptFault]) {
    var parser = TranscriptParser(path: path)
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      parser.take(String(line), number: number)
    }
    return parser.finish()
  }
}

/// Reads a transcript line by line.
struct TranscriptParser {
  private(set) var transcript: Transcript
  private var faults: [TranscriptFault] = []
  private var isInHeader = true

  init(path: String) {
    transcript = Transcript(
      path: path, dialogue: "", version: nil, today: nil,
      turns: [Transcript.Turn(input: nil)], header: [])
  }

  mutating func take(_ line: String, number: Int) {
    let trimmed = String(line.trimmedEnd)
    if isInHeader && takeHeader(trimmed, number: number) { return }
    isInHeader = false
    switch trimmed.first {
    case nil: append(.blank, trimmed, number)
    case ">": takeTyped(line, number: number)
    case "?": takeButton(trimmed, number: number)
    case "=": takeClaim(trimmed, number: number)
    case "!": takeAbsent(trimmed, number: number)
    case "#": append(.comment(trimmed), trimmed, number)
    case "|": append(.said(trimmed.afterSign), trimmed, number)
    case .some: append(.said(trimmed), trimmed, number)
    }
  }

  func finish() -> (transcript: Transcript, faults: [TranscriptFault]) {
    var (transcript, faults) = (transcript, faults)
    if transcript.dialogue.isEmpty {
      faults.append(
        TranscriptFault(
          path: transcript.path, line: 1, columns: 1..<2,
          message: "the header does not name a dialogue", excerpt: "",
          help: "begin the file with such as `dialogue leg-pain`"))
    }
    if transcript.checkCount == 0 {
      faults.append(
        TranscriptFault(
          path: transcript.path, line: 1, columns: 1..<2,
          message: "this transcript checks nothing", excerpt: "",
          help: "run `legwork replay --update` to write what is said, or add a claim",
          isCuredByUpdate: true))
    }
    return (transcript, faults)
  }

  /// Whether the line belongs to the header.
  private mutating func takeHeader(_ line: String, number: Int) -> Bool {
    let words = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard let key = words.first else {
      // The first blank line after the dialogue's name ends the header.
      guard !transcript.dialogue.isEmpty else {
        transcript.header.append(line)
        return true
      }
      isInHeader = false
      return true
    }
    if line.hasPrefix("#") {
      transcript.header.append(line)
      return true
    }
    let value = words.count > 1 ? words[1] : ""
    switch key {
    case "dialogue": transcript.dialogue = value
    case "version": transcript.version = value
    case "today":
      transcript.today = Day(value)
      if transcript.today == nil {
        report(
          "`\(value)` is not a day", at: value, in: line, number,
          help: "write it as `today 2026-11-25`")
      }
    case ">", "?", "=", "!", "|": return false
    default:
      let meant = Spelling.closest(to: key, among: ["dialogue", "version", "today"])
      guard let meant else {
        report(
          "the header has no `\(key)`", at: key, in: line, number,
          help: "leave a blank line between the header and what is said")
        return true
      }
      report("the header has no `\(key)`", at: key, in: line, number, help: "write `\(meant)`")
    }
    transcript.header.append(line)
    return true
  }

  private mutating func takeClaim(_ line: String, number: Int) {
    do throws(Claim.Misunderstanding) {
      append(.claim(try Claim(line.afterSign)), line, number)
    } catch {
      report(error.message, at: error.word, in: line, number, help: error.help)
    }
  }

  private mutating func takeAbsent(_ line: String, number: Int) {
    let words = line.afterSign
    guard !words.isEmpty else {
      report("nothing is named that must not appear", at: line, in: line, number, help: nil)
      return
    }
    append(.absent(words), line, number)
  }

  mutating func begin(_ input: Input, _ line: String, _ number: Int) {
    transcript.turns.append(Transcript.Turn(input: input, typed: [line], line: number))
  }

  /// Goes on with the message that was begun.
  mutating func goOn(with line: String, adding more: String, to before: String) {
    transcript.turns[transcript.turns.count - 1].input = .say(before + "\n" + more)
    transcript.turns[transcript.turns.count - 1].typed.append(line)
  }

  private mutating func append(_ kind: Transcript.Entry.Kind, _ text: String, _ number: Int) {
    transcript.turns[transcript.turns.count - 1].entries.append(
      Transcript.Entry(kind, text: text, line: number))
  }

  mutating func report(
    _ message: String, at word: String, in line: String, _ number: Int, help: String?
  ) {
    let start = line.firstColumn(of: word) ?? 1
    faults.append(
      TranscriptFault(
        path: transcript.path, line: number, columns: start..<start + max(1, word.count),
        message: message, excerpt: line, help: help))
  }
}
