import ArgumentParser
import Conversation
import DialogueModel
import Glibc
import Terminal

/// `legwork chat`: the conversation, in a terminal or as JSON.
struct ChatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Talk about your legs.",
    discussion: """
      Type in your own words. At any question you can ask why, say back, skip, not sure, \
      summary, start over or stop; Tab completes, Ctrl-D ends the chat.
      Nothing is sent anywhere.
      """)

  @OptionGroup var source: DialogueOption

  @Option(
    name: .long, defaultAsFlag: "last",
    help: ArgumentHelp(
      "Keep the conversation on this machine, and go on where it was left.",
      discussion: "Without a name it is called `last`. Nothing is kept without this option.",
      valueName: "name"))
  var resume: String?

  @Flag(help: "Speak JSON, one object per line, in and out.")
  var json = false

  @Option(
    help: ArgumentHelp("Write the conversation to a new transcript file.", valueName: "file"))
  var record: String?

  @Flag(help: "Show after each turn what is thought likely, and why.")
  var thinking = false

  @Flag(help: "Words only: no colours, frames or pictures. For screen readers.")
  var plain = false

  @Flag(help: "Keep no file of the lines that were typed.")
  var noHistory = false

  @Option(
    help: ArgumentHelp(
      "The day it is, for words such as `since Tuesday`; today when not given.",
      valueName: "yyyy-mm-dd"))
  var today: String?

  func validate() throws {
    if json, thinking || plain {
      throw ValidationError("--json is for programs; --thinking and --plain are for people.")
    }
    if let resume, !SavedConversation.isName(resume) {
      throw ValidationError(
        "`\(resume)` cannot name a conversation: use up to 60 letters, digits, `-` and `_`.")
    }
    if let today, Day(today) == nil {
      throw ValidationError("`\(today)` is no day. Write it like 2026-11-25.")
    }
  }

  func run() throws {
    let stage = try source.stage()
    let day = today.flatMap { Day($0) } ?? .ofTheClock
    var (talk, notes) = try begin(on: stage, day)
    if let record {
      talk.recording = try Recording(at: record, of: stage.dialogue, today: day)
    }
    if json {
      var chat = JSONChat(talk: talk)
      chat.run()
    } else {
      var chat = TerminalChat(talk: talk, notes: notes, console: console(for: stage.dialogue))
      chat.run()
    }
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
      .ofThisProcess(plain: plain), commands: dialogue.commandWords,
      history: noHistory ? nil : StateFolder.path.map { "\($0)/history" },
      showsThinking: thinking)
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
