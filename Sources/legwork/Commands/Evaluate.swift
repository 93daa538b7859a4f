import ArgumentParser
import Conversation
import FoundationEssentials
import Rehearsal

/// Plays written cases through whole conversations.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Plays written cases through whole conversations, and says how good the answers are.",
    discussion: """
      Each line of the file is one case: how the person opens, what they know, and what a \
      careful reader makes of it. The person types the opening, answers each question in words, \
      and says "not sure" to what they do not know.
      """)

  @OptionGroup var dialogue: DialogueOption

  @Argument(help: "A file of cases, one JSON object a line.")
  var cases: String

  @Flag(help: "The person chooses by name instead of typing words.")
  var ids = false

  @Flag(help: "The person keeps the opening to themselves, and only answers.")
  var silent = false

  @Option(help: "Other numbers give other wordings of the same answers.")
  var seed: UInt64 = 1

  @Option(help: "Tell each case so many times, each time in other words, and compare.")
  var tellings = 1

  @Option(help: "Only the case of this name, with its whole conversation.")
  var only: String?

  @Flag(help: "List everything that was heard otherwise than meant.")
  var misheard = false

  @Option(help: ArgumentHelp("Write each conversation down as a transcript.", valueName: "folder"))
  var transcripts: String?

  @Flag(help: "One JSON object with all measures and cases.")
  var json = false

  func run() throws {
    guard let data = FileManager.default.contents(atPath: cases) else {
      throw ValidationError("The file \(cases) cannot be read.")
    }
    let read: [EvaluationCase]
    do {
      read = try EvaluationCase.read(String(decoding: data, as: UTF8.self))
    } catch {
      throw ValidationError("\(cases), \(error)")
    }
    var wanted = only.map { name in read.filter { $0.id == name } } ?? read
    // Without the story, only asking and ranking are measured.
    if silent { for place in wanted.indices { wanted[place].opening = "not sure" } }
    guard !wanted.isEmpty else { throw ValidationError("No case is named \(only ?? "").") }
    guard (1...100).contains(tellings) else {
      throw ValidationError("--tellings must lie between 1 and 100.")
    }
    let stage = try dialogue.stage()
    let progress = ProgressLine(total: wanted.count, of: "cases")
    let told = wanted
    let evaluations = (0..<tellings).map { telling in
      Evaluation(
        of: told, on: stage, manner: ids ? .buttons : .words, seed: seed &+ UInt64(telling),
        afterEach: progress.report)
    }
    progress.clear()
    guard let evaluation = evaluations.first else { return }
    if let transcripts { try evaluation.writeTranscripts(to: transcripts) }
    if json {
      print(evaluation.json, terminator: "")
      return
    }
    if only != nil { for interview in evaluation.interviews { print(interview.text) } }
    print(evaluation.drawn(showingMisheard: misheard || only != nil), terminator: "")
    if tellings > 1 { print("\n" + Consistency(of: evaluations).drawn, terminator: "") }
  }
}

extension Evaluation {
  fileprivate func writeTranscripts(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for interview in interviews {
      let path = "\(folder)/\(interview.evaluated.id).txt"
      try interview.text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }
}
