import ArgumentParser
import Conversation
import FoundationEssentials
import Rehearsal

/// Replays transcripts as tests.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Replays transcripts as tests, and shows what no longer holds.",
    discussion: """
      Without a path it replays everything below Transcripts/ in the working folder.
      Nothing replayed counts as a failure.
      """)

  @OptionGroup var dialogue: DialogueOption

  @Argument(help: "Transcripts, or folders of them.")
  var paths: [String] = ["Transcripts"]

  @Flag(help: "Write down what is said now; claims and comments stay.")
  var update = false

  @Option(help: ArgumentHelp("Also write the report for a build server.", valueName: "file"))
  var junit: String?

  @Flag(help: "Show what of the dialogue the transcripts come by.")
  var coverage = false

  @Flag(help: "One JSON object per transcript.")
  var json = false

  func run() throws {
    let stage = try dialogue.stage()
    var rehearsal: Rehearsal
    do {
      rehearsal = try Rehearsal(of: paths, on: stage)
    } catch let missing as Rehearsal.MissingPath {
      throw ValidationError("\(missing)")
    }
    if update {
      let changed = try rehearsal.writeUpdates()
      for path in changed { print("updated \(path)") }
      rehearsal = try Rehearsal(of: paths, on: stage)
    }
    if let junit { try rehearsal.junit.write(toFile: junit, atomically: true, encoding: .utf8) }
    if json {
      print(rehearsal.jsonLines, terminator: "")
    } else {
      for replay in rehearsal.replays where !replay.holds { print(replay.drawn) }
      if coverage { print(rehearsal.coverage.drawn(of: stage.dialogue)) }
      print(rehearsal.summary)
    }
    guard rehearsal.holds else { throw ExitCode(1) }
  }
}
