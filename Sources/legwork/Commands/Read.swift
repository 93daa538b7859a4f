import ArgumentParser
import DialogueKit
import DialogueModel
import DialogueScript
import Understanding

/// Shows what a message is heard to say.
struct ReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Show what one message is heard to say.",
    discussion: "Without a text, every line of the standard input is read as a message.")

  @OptionGroup var dialogue: DialogueOption

  @Option(help: ArgumentHelp("The finding whose question is open.", valueName: "finding"))
  var asked: String?

  @Option(help: ArgumentHelp("The day on which it is said.", valueName: "year-month-day"))
  var today: String?

  @Flag(help: "One JSON object for each message.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Measure the reading against a file of coded phrases, one JSON object a line.",
      valueName: "file"))
  var against: String?

  @Option(help: ArgumentHelp("Only the groups of this half, `tuned` or `held`.", valueName: "half"))
  var half: ReadingMeasure.Half?

  @Flag(help: "Measure the speed beside the plain loop over the words.")
  var bench = false

  @Argument(help: "The message.")
  var text: [String] = []

  func run() throws {
    let dialogue = try loaded()
    let day = try today.map { text in
      guard let day = Day(text) else {
        throw ValidationError("`\(text)` is not a day such as 2026-03-14.")
      }
      return day
    }
    let reader = Reader(dialogue)
    if bench {
      let message = text.isEmpty ? readLine() ?? "" : text.joined(separator: " ")
      return ReadingBench(dialogue, message).run()
    }
    if let against { return try measure(reader, against) }
    let open = try opened(dialogue)
    if text.isEmpty {
      while let line = readLine() { show(line, reader, open, day) }
    } else {
      show(text.joined(separator: " "), reader, open, day)
    }
  }

  private func show(_ message: String, _ reader: Reader, _ open: Asked?, _ day: Day?) {
    let reading = reader.read(message, asked: open, today: day)
    print(json ? reading.json : reading.drawn)
  }

  private func measure(_ reader: Reader, _ path: String) throws {
    guard let bytes = Files.bytes(of: path) else {
      throw ValidationError("`\(path)` cannot be read.")
    }
    let measure = try ReadingMeasure(bytes, reader, half: half)
    print(json ? measure.json : measure.drawn)
  }

  private func loaded() throws -> Dialogue {
    let folder = try dialogue.folder()
    do {
      return try Dialogue(folder: folder)
    } catch .scripts(let compilation) {
      for diagnostic in compilation.errors.prefix(5) {
        print(diagnostic.line(in: compilation.source))
      }
      throw ExitCode(1)
    } catch .folder(let fault) {
      throw ValidationError("\(fault)")
    }
  }

  private func opened(_ dialogue: Dialogue) throws -> Asked? {
    guard let asked else { return nil }
    if let finding = dialogue.findings.first(where: { $0.id.text == asked }) {
      return .finding(finding.id, offered: finding.answers.map(\.id))
    }
    if let list = dialogue.checklists.first(where: { $0.id.text == asked }) {
      return .checklist(list.id)
    }
    throw ValidationError("No finding or checklist is named `\(asked)`.")
  }
}
