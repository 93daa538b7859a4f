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

  @Argument(help: "Files of cases, one JSON object a line.")
  var cases: [String]

  @Flag(help: "The person chooses by name instead of typing words.")
  var ids = false

  @Flag(help: "The person keeps the opening to themselves, and only answers.")
  var silent = false

  @Option(help: "Other numbers give other wordings of the same answers.")
  var seed: UInt64 = 1

  @Option(
    help: "Tell the facts of each case so many times, in other words and other orders, and compare."
  )
  var tellings = 1

  @Option(
    name: .customLong("try"),
    help: ArgumentHelp(
      "Try a number of the script at other values; repeat it for every combination.",
      discussion: "What is tried is chosen on all parts of the cases but one, for each part.",
      valueName: "setting=value,value"))
  var choices: [String] = []

  @Option(help: "Into how many parts the cases are dealt when values are tried.")
  var folds = 5

  @Option(help: "Only the case of this name, with its whole conversation.")
  var only: String?

  @Flag(help: "List everything that was heard otherwise than meant.")
  var misheard = false

  @Option(help: ArgumentHelp("Write each conversation down as a transcript.", valueName: "folder"))
  var transcripts: String?

  @Flag(help: "One JSON object with all measures and cases.")
  var json = false

  func validate() throws {
    guard (1...100).contains(tellings) else {
      throw ValidationError("--tellings must lie between 1 and 100.")
    }
    guard (2...100).contains(folds) else {
      throw ValidationError("--folds must lie between 2 and 100.")
    }
  }

  func run() throws {
    let wanted = try wantedCases()
    if !choices.isEmpty { return try tune(on: wanted) }
    let stage = try dialogue.stage()
    if tellings > 1 { return tell(wanted, on: stage) }
    let progress = ProgressLine(total: wanted.count, of: "cases")
    let evaluation = Evaluation(
      of: wanted, on: stage, manner: manner, seed: seed, afterEach: progress.report)
    progress.clear()
    if let transcripts { try evaluation.writeTranscripts(to: transcripts) }
    if json {
      print(evaluation.json, terminator: "")
      return
    }
    if only != nil { for interview in evaluation.interviews { print(interview.text) } }
    print(evaluation.drawn(showingMisheard: misheard || only != nil), terminator: "")
  }

  private var manner: Person.Manner { ids ? .buttons : .words }

  private func wantedCases() throws -> [EvaluationCase] {
    var read: [EvaluationCase] = []
    for path in cases {
      guard let data = FileManager.default.contents(atPath: path) else {
        throw ValidationError("The file \(path) cannot be read.")
      }
      do {
        read += try EvaluationCase.read(String(decoding: data, as: UTF8.self))
      } catch {
        throw ValidationError("\(path), \(error)")
      }
    }
    var wanted = only.map { name in read.filter { $0.id == name } } ?? read
    // Without the story, only asking and ranking are measured.
    if silent { for place in wanted.indices { wanted[place].opening = "not sure" } }
    guard !wanted.isEmpty else { throw ValidationError("No case is named \(only ?? "").") }
    return wanted
  }

  private func tune(on cases: [EvaluationCase]) throws {
    let trials: [Trial]
    do {
      trials = try Trial.every(of: choices)
    } catch {
      throw ValidationError(error.description)
    }
    let progress = ProgressLine(total: trials.count, of: "trials")
    let tuning = Tuning(
      of: cases, trials: trials, folds: folds, on: try dialogue.stage().dialogue, manner: manner,
      seed: seed, afterEach: progress.report)
    progress.clear()
    print(tuning.drawn, terminator: "")
  }

  private func tell(_ cases: [EvaluationCase], on stage: Stage) {
    let all = Retelling.Extent.allCases.map { extent in
      let progress = ProgressLine(total: cases.count * tellings, of: "conversations")
      let told = Tellings(
        tellings, of: cases, extent: extent, on: stage, seed: seed, afterEach: progress.report)
      progress.clear()
      let texts = only == nil ? [] : told.evaluations.flatMap(\.interviews).map(\.text)
      return (texts + [told.drawn(showingAll: misheard || only != nil)]).joined(separator: "\n")
    }
    print(all.joined(separator: "\n"), terminator: "")
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
