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
    let stage = try DialogueOption.stage(named: dialogue)
    let day = today ?? .ofTheClock
    var (talk, notes) = try begin(on: stage, day)
    if let record {
      talk.recording = try Recording(at: record, of: stage.dialogue, today: day)
    }
    if isForPrograms {
      var chat = JSONChat(talk: talk)
      chat.run()
    } else {
      var chat = TerminalChat(talk: talk, notes: notes, console: console(for: stage.dialogue))
      chat.run()
    }
    // The system takes everything back at once; taking the scripts apart first would take longer.
    exit(0)
  }

  /// A new conversation, or the one that was kept, with what there is to say about that.
  private func begin(on stage: Stage, _ day: Day) throws -> (Talk, notes: [String]) {
    let fresh = Talk(Session(of: stage, today: day))
    guard let resume else { return (fresh, []) }
    let saved = try SavedConversation(named: resume)
    var talk = fresh
    let note: String?
    switch saved.load(onto: stage, today: day) {
    case .new:
      note = saved.beginningNote
    case .goesOn(let session, let remark):
      talk = Talk(session, isResumed: true)
      note = remark
    case .setAside(let remark):
      note = remark
    }
    talk.save = saved.file
    return (talk, note.map { [$0] } ?? [])
  }

  private func console(for dialogue: Dialogue) -> Console {
    Console(
      .ofThisProcess(plain: isPlain), commands: dialogue.commandWords,
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
