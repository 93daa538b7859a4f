import ArgumentParser
import FoundationEssentials
import Rehearsal

/// Wanders through conversations and looks for what must never happen.
struct ExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore",
    abstract: "Wanders through conversations at random and looks for what must never happen.",
    discussion: """
      Crashes, dead ends, silence, loops, limits, conversations without an outcome, outcomes \
      without a word on when to worry. What it finds is shortened and shown as a transcript.
      """)

  @OptionGroup var dialogue: DialogueOption

  @Option(help: "How many conversations.")
  var walks = 2_000

  @Option(help: "How many turns each wanders before it only answers.")
  var turns = 30

  @Option(help: "Other numbers give other walks.")
  var seed: UInt64 = 1

  @Option(help: ArgumentHelp("Write what is found down as transcripts.", valueName: "folder"))
  var save: String?

  @Flag(help: "One JSON object per kind of trouble, and one for the whole.")
  var json = false

  // The walks run in a process of their own, so that one that crashes can be told of.
  @Flag(help: .private) var inner = false
  @Option(help: .private) var first = 0
  @Option(help: .private) var log: String?

  func validate() throws {
    guard walks > 0, turns >= 0, first >= 0, first <= Int.max - walks else {
      throw ValidationError("--walks must be at least 1, and --turns at least 0.")
    }
  }

  func run() throws {
    guard inner else { return try runContained() }
    if let log { return try follow(into: log) }
    let progress = ProgressLine(total: walks, of: "conversations")
    let exploration = Exploration(
      of: first..<first + walks, turns: turns, on: try dialogue.stage(), seed: seed,
      afterEach: progress.report)
    progress.clear()
    if let save { try exploration.writeTranscripts(to: save) }
    print(json ? exploration.jsonLines : exploration.drawn, terminator: "")
    guard exploration.isClean else { throw ExitCode(1) }
  }

  /// Takes one walk and writes each step down before it is taken.
  private func follow(into path: String) throws {
    let check = WalkCheck(on: try dialogue.stage())
    var text = check.header
    _ = check.wander(number: first, seed: seed, turns: turns) { step in
      text += "\n" + step.input.written.joined(separator: "\n") + "\n"
      // Each step is on the disk before the engine sees it; a crash may follow.
      try? text.write(toFile: path, atomically: true, encoding: .utf8)
    }
  }

  private func runContained() throws {
    let status = try runInner(first: first, count: walks, isQuiet: false)
    guard status.isCrash else { throw ExitCode(status.code) }
    var suspects = first..<first + walks
    while suspects.count > 1 {
      let middle = suspects.lowerBound + suspects.count / 2
      let half = suspects.lowerBound..<middle
      let isInHalf = try runInner(first: half.lowerBound, count: half.count, isQuiet: true).isCrash
      suspects = isInHalf ? half : middle..<suspects.upperBound
    }
    let path = "\(save ?? "/tmp")/crash.txt"
    if let save {
      try FileManager.default.createDirectory(atPath: save, withIntermediateDirectories: true)
    }
    _ = try runInner(first: suspects.lowerBound, count: 1, isQuiet: true, log: path)
    print("trouble: the program crashed in walk \(suspects.lowerBound) of seed \(seed)")
    print("  what was sent until then: \(path)")
    throw ExitCode(1)
  }

  private func runInner(
    first: Int, count: Int, isQuiet: Bool, log: String? = nil
  ) throws -> (code: Int32, isCrash: Bool) {
    let arguments =
      ["explore", "--inner", "--walks", "\(count)", "--first", "\(first)", "--turns", "\(turns)"]
      + ["--seed", "\(seed)"] + (json ? ["--json"] : [])
      + (dialogue.dialogue.map { ["--dialogue", $0] } ?? [])
      + (isQuiet ? [] : save.map { ["--save", $0] } ?? []) + (log.map { ["--log", $0] } ?? [])
    guard let end = ChildProcess.run(arguments, isQuiet: isQuiet) else {
      throw ValidationError("The walks cannot be started in a process of their own.")
    }
    return end
  }
}

extension Exploration {
  fileprivate func writeTranscripts(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (number, found) in cases.enumerated() {
      let text = "# \(found.trouble.name)\n\(found.transcript)"
      try text.write(
        toFile: "\(folder)/trouble-\(number + 1).txt", atomically: true, encoding: .utf8)
    }
  }
}
