import Conversation
import DialogueModel
import Glibc
import Terminal

/// A conversation as it was asked for on the command line; without any wish, the usual one.
struct Chat {
  /// A folder or a name; the usual places where there is none.
  var dialogue: String?
  /// The name under which the conversation is kept; not kept without one.
  var resume: String?
  /// JSON, one object per line.
  var isForPrograms = false
  /// The file of a transcript.
  var record: String?
  var showsThinking = false
  var isPlain = false
  var keepsHistory = true
  /// Today by the clock where it is not given.
  var today: Day?

  /// Talks until the conversation or the input ends.
  func run() throws {
    let path = try DialogueFolder.find(named: dialogue).path
    let appearance = Appearance.ofThisProcess(plain: isPlain)
    if appearance.isInteractive, !isForPrograms, resume == nil, let opening = Opening(of: path) {
      try run(opening, path, appearance)
    } else {
      let stage = try DialogueOption.stage(at: path)
      let (talk, notes) = try begin(on: stage)
      if isForPrograms {
        var chat = JSONChat(talk: talk)
        chat.run()
      } else {
        let console = console(appearance)
        console.commands = stage.dialogue.commandWords
        var chat = TerminalChat(talk: talk, console: console)
        chat.run(after: notes)
      }
    }
    // The system takes everything back at once; taking the scripts apart first would take longer.
    exit(0)
  }

  /// Shows the first words and the prompt, and compiles the dialogue while they are read.
  private func run(_ opening: Opening, _ path: String, _ appearance: Appearance) throws {
    let console = console(appearance)
    console.show(opening.events)
    let loading = Loading(path)
    let message = console.read(for: nil, orUntil: loading.ready)
    let stage: Stage
    do {
      stage = try loading.wait()
    } catch {
      console.leave()
      throw DialogueOption.told(error, of: path)
    }
    console.commands = stage.dialogue.commandWords
    var chat = TerminalChat(talk: try begin(on: stage).talk, console: console)
    chat.run(after: opening, message)
  }

  /// A new conversation, or the one that was kept, with what there is to say about that.
  private func begin(on stage: Stage) throws -> (talk: Talk, notes: [String]) {
    let day = today ?? .ofTheClock
    var (talk, note) = try start(on: stage, day)
    if let record {
      talk.recording = try Recording(at: record, of: stage.dialogue, today: day)
    }
    return (talk, note.map { [$0] } ?? [])
  }

  private func start(on stage: Stage, _ day: Day) throws -> (Talk, note: String?) {
    let fresh = Talk(Session(of: stage, today: day))
    guard let resume else { return (fresh, nil) }
    let saved = try SavedConversation(named: resume)
    var (talk, note): (Talk, String?)
    switch saved.load(onto: stage, today: day) {
    case .new: (talk, note) = (fresh, saved.beginningNote)
    case .goesOn(let session, let remark): (talk, note) = (Talk(session, isResumed: true), remark)
    case .setAside(let remark): (talk, note) = (fresh, remark)
    }
    talk.save = saved.file
    return (talk, note)
  }

  private func console(_ appearance: Appearance) -> Console {
    Console(
      appearance,
      history: keepsHistory ? StateFolder.path.map { "\($0)/history" } : nil,
      showsThinking: showsThinking)
  }
}

extension Day {
  /// The day on the machine's clock and in its time zone.
  static var ofTheClock: Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}
