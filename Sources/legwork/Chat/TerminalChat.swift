import Conversation
import DialogueKit
import DialogueModel
import Terminal

/// The conversation with a person at a terminal or through a pipe.
struct TerminalChat {
  var talk: Talk
  let notes: [String]
  let console: Console

  mutating func run() {
    for note in notes { console.note(note) }
    var events = talk.begin()
    var hasToldLoss = false
    while true {
      console.show(events)
      if events.contains(.ended) { return }
      if talk.hasLostSave, !hasToldLoss {
        console.note("This chat can no longer be kept: the file could not be written.")
        hasToldLoss = true
      }
      switch console.read(for: talk.session.question) {
      case .text(let text): events = reply(to: text)
      case .end: events = sayGoodbye()
      }
    }
  }

  private mutating func reply(to text: String) -> [Event] {
    if text.hasPrefix("/"), let word = text.dropFirst().split(separator: " ").first {
      return obey(String(word), text)
    }
    return take(.say(text))
  }

  /// A wish typed as `/back` or `/change how-long`, which no message can be mistaken for.
  private mutating func obey(_ word: String, _ text: String) -> [Event] {
    let name = word.lowercased()
    guard let universal = Universal(rawValue: name) else {
      let names = Universal.allCases.map { "/\($0.rawValue)" }.joined(separator: " ")
      console.note("There is no command /\(name). There are: \(names)")
      return []
    }
    let rest = text.split(separator: " ").dropFirst().joined(separator: " ")
    return take(.command(universal, rest.isEmpty ? nil : Finding.ID(rest)))
  }

  private mutating func take(_ input: Input) -> [Event] {
    do {
      return try talk.take(input)
    } catch {
      console.note(error.message)
      return []
    }
  }

  /// Ctrl-D and the end of input: a goodbye, and always an end.
  private mutating func sayGoodbye() -> [Event] {
    let events = take(.command(.stop, nil))
    return events.contains(.ended) ? events : events + [.ended]
  }
}
