import ArgumentParser
import DialogueModel

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
    var chat = Chat()
    chat.dialogue = source.dialogue
    chat.resume = resume
    chat.isForPrograms = json
    chat.record = record
    chat.showsThinking = thinking
    chat.isPlain = plain
    chat.keepsHistory = !noHistory
    chat.today = today.flatMap { Day($0) }
    try chat.run()
  }
}
