import ArgumentParser
import Conversation
import DialogueKit
import DialogueModel
import Rehearsal
import Terminal

/// `legwork report`: one page about a conversation.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "One page about a conversation: what was said, what it fits, what was advised.",
    discussion: """
      Takes the conversation that `legwork chat --resume` keeps, or a transcript that \
      `legwork chat --record FILE` wrote. Nothing is sent anywhere.

      legwork report --html > report.html     a page to print, or to show to whoever sees you
      """)

  @OptionGroup var source: DialogueOption

  @Argument(
    help: ArgumentHelp(
      "The name of a kept conversation, or a transcript's file.", valueName: "conversation"))
  var conversation: String = "last"

  @Flag(help: "An HTML page that stands by itself and prints on one sheet.")
  var html = false

  @Flag(help: "One JSON object.")
  var json = false

  func validate() throws {
    if html, json { throw ValidationError("--html and --json are two forms: say one of them.") }
  }

  func run() throws {
    let report = try session(on: source.stage()).report
    if html {
      print(report.html, terminator: "")
    } else if json {
      print(try jsonText(report))
    } else {
      print(Self.drawn(report))
    }
  }

  /// The conversation that is meant, as far as it came.
  private func session(on stage: Stage) throws -> Session {
    if let kept = try kept(on: stage) { return kept }
    guard let bytes = Files.bytes(of: conversation) else {
      throw ValidationError(
        """
        No conversation is kept as `\(conversation)`, and no transcript is there. \
        `legwork chat --resume` keeps one; `legwork chat --record FILE` writes one down.
        """)
    }
    return try replayed(bytes, on: stage)
  }

  private func kept(on stage: Stage) throws -> Session? {
    guard SavedConversation.isName(conversation), let folder = StateFolder.path else { return nil }
    switch SaveFile(path: "\(folder)/\(conversation).conversation").read() {
    case .nothing: return nil
    case .unreadable: throw ValidationError("The conversation `\(conversation)` is damaged.")
    case .conversation(let bytes):
      guard let saved = try? Session.Saved(json: bytes),
        saved.dialogue == stage.dialogue.id
      else {
        throw ValidationError("The conversation `\(conversation)` does not fit these scripts.")
      }
      // Scripts that were changed since hear everything again.
      return (try? Session(resuming: saved, of: stage)) ?? Session(replaying: saved, on: stage)
    }
  }

  private func replayed(_ bytes: [UInt8], on stage: Stage) throws -> Session {
    let text = String(decoding: bytes, as: UTF8.self)
    let transcript = Transcript.parse(text, path: conversation).transcript
    guard transcript.dialogue == stage.dialogue.id.text else {
      throw ValidationError(
        transcript.dialogue.isEmpty
          ? "`\(conversation)` is no transcript: it does not begin with `dialogue \(stage.dialogue.id)`."
          : "`\(conversation)` is a transcript of `\(transcript.dialogue)`: say so with --dialogue."
      )
    }
    var performance = Performance(of: stage, today: transcript.today)
    for turn in transcript.turns {
      if let input = turn.input { performance.take(input) }
    }
    return performance.session
  }

  /// The report as text, in lines that fit a letter.
  private static func drawn(_ report: Report) -> String {
    var rows: [String] = [report.title]
    if let day = report.day { rows.append(day) }
    rows += [""] + wrapped(report.notice, to: width)
    for section in report.sections {
      rows += ["", section.heading]
      for entry in section.entries {
        let text = harmless(entry.text) + (entry.quote.map { " (“\(harmless($0))”)" } ?? "")
        let shown = entry.role == .quote ? "“\(text)”" : text
        let lines = wrapped(shown, to: width - 4)
        let mark = entry.role == .item ? "  - " : entry.role == .warning ? "  ! " : "    "
        rows += lines.enumerated().map { ($0.offset == 0 ? mark : "    ") + $0.element }
      }
    }
    return rows.joined(separator: "\n")
  }

  private static let width = 78
}
