import Conversation
import DialogueScript

/// The first words of a dialogue, known before the rest of it is compiled.
///
/// Only what a dialogue says plainly before it listens for a story; where it opens in any other
/// way there is none, and the whole is compiled first.
struct Opening {
  let events: [Event]

  init?(of folder: String) {
    let scripts = Files.entries(of: folder).filter { $0.hasSuffix(".dialogue") }
      .compactMap { Files.bytes(of: "\(folder)/\($0)") }
    guard
      let header = Self.declaration("dialogue ", in: scripts),
      let begin = header.lazy.compactMap({ Self.value(of: "begin", in: $0) }).first,
      let state = Self.declaration("state \(begin)", in: scripts),
      let opening = Self.upToListening(state)
    else { return nil }
    let head = header.filter { Self.value(of: "with", in: $0) == nil }
    let text = (head + [""] + opening + ["  end", ""]).joined(separator: "\n")
    let compiled = compile([ScriptFile(path: folder, text: text)], checks: .errors)
    guard let dialogue = compiled.dialogue else { return nil }
    var session = Session(of: dialogue)
    events = session.begin()
  }

  /// What a person sees of a turn, to compare it with another.
  static func visible(_ events: [Event]) -> [String] {
    events.compactMap { event in
      switch event {
      case .says(let saying): saying.text
      case .asks(let question): question.text
      case .heard, .unused, .assessed, .failed, .ended: nil
      }
    }
  }

  /// The lines of the declaration that begins so, up to the next one.
  private static func declaration(_ start: String, in scripts: [[UInt8]]) -> [Substring]? {
    let start = Array(start.utf8)
    for script in scripts {
      guard let first = place(of: start, in: script) else { continue }
      var end = endOfLine(from: first, in: script)
      while end < script.count, " #\n".utf8.contains(script[end]) {
        end = endOfLine(from: end, in: script)
      }
      return String(decoding: script[first..<end], as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
    }
    return nil
  }

  /// Where a line begins so; after a whole name, nothing but blanks may follow.
  private static func place(of start: [UInt8], in script: [UInt8]) -> Int? {
    var line = 0
    while line < script.count {
      let next = endOfLine(from: line, in: script)
      if script[line] == start[0], script[line..<next].starts(with: start) {
        let rest = script[(line + start.count)..<next]
        if start.last == UInt8(ascii: " ") || rest.allSatisfy({ $0 <= 0x20 }) { return line }
      }
      line = next
    }
    return nil
  }

  private static func endOfLine(from start: Int, in script: [UInt8]) -> Int {
    var end = start
    while end < script.count, script[end] != 0x0A { end += 1 }
    return min(end + 1, script.count)
  }

  /// The value of a line with the keyword, at the outer indentation of a declaration.
  private static func value(of keyword: String, in line: Substring) -> Substring? {
    let words = line.split(separator: " ")
    return words.first == keyword[...] && words.count > 1 ? words[1] : nil
  }

  /// The lines of a state up to its `listen`, where nothing but `say` comes before.
  private static func upToListening(_ state: [Substring]) -> [Substring]? {
    var kept = Array(state.prefix(1))
    var hasListened = false
    for line in state.dropFirst() {
      let indent = line.prefix { $0 == " " }.count
      let isContinuation = indent > 2 || line.isEmpty || line.first == "#"
      if !isContinuation {
        if hasListened { return kept }
        switch line.split(separator: " ").first {
        case "say": break
        case "listen": hasListened = true
        default: return nil
        }
      }
      kept.append(line)
    }
    return hasListened ? kept : nil
  }
}
