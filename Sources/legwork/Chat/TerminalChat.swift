import Conversation
import DialogueKit
import DialogueModel
import Terminal

/// The conversation with a person at a terminal or through a pipe.
struct TerminalChat {
  var talk: Talk
  let console: Console
  private var hasToldLoss = false
  private var hasLeft = false

  init(talk: Talk, console: Console) {
    self.talk = talk
    self.console = console
  }

  /// Opens the conversation and talks until it ends.
  mutating func run(after notes: [String]) {
    for note in notes { console.note(note) }
    show(talk.begin())
    goOn()
  }

  /// Goes on where the first words were shown before the dialogue was there.
  mutating func run(after opening: Opening, _ message: Console.Message) {
    let events = talk.begin()
    if Opening.visible(events) != Opening.visible(opening.events) {
      console.leave()
      show(events)
    }
    answer(message)
    goOn()
  }

  private mutating func goOn() {
    while !hasLeft, !talk.session.hasEnded {
      answer(console.read(for: talk.session.question))
    }
  }

  private mutating func answer(_ message: Console.Message) {
    switch message {
    case .text(let text): show(reply(to: text))
    case .end: show(sayGoodbye())
    case .interrupted: return
    }
  }

  private mutating func show(_ events: [Event]) {
    console.show(events)
    if talk.hasLostSave, !hasToldLoss {
      console.note("This chat can no longer be kept: the file could not be written.")
      hasToldLoss = true
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
    hasLeft = true
    return take(.command(.stop, nil))
  }
}
