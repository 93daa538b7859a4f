import ArgumentParser
import Rehearsal

/// Talks with made-up people.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract:
      "Talks with people drawn from the script's own shares, and says how often it is right.",
    discussion: """
      Shows what is taken for what, and how often the first cause is right for each chance told. \
      It says whether a script is consistent with itself, not whether it is right about people.
      """)

  @OptionGroup var dialogue: DialogueOption

  @Option(help: "How many people.")
  var people = 10_000

  @Option(help: "The share of answers that are any answer at all.")
  var wrong = 0.05

  @Option(help: "The share of questions met with \"not sure\".")
  var notSure = 0.05

  @Option(help: "The share of turns in which an earlier answer is changed.")
  var changed = 0.02

  @Option(help: "Other numbers give other people.")
  var seed: UInt64 = 1

  @Flag(help: "One JSON object with all tables.")
  var json = false

  func validate() throws {
    guard people > 0 else { throw ValidationError("--people must be at least 1.") }
    for share in [wrong, notSure, changed] where !(0...1).contains(share) {
      throw ValidationError("A share lies between 0 and 1.")
    }
  }

  func run() throws {
    let progress = ProgressLine(total: people, of: "people")
    let simulation = Simulation(
      of: people, on: try dialogue.stage(),
      noise: MadeUpPerson.Noise(wrong: wrong, notSure: notSure, changedMind: changed),
      seed: seed, afterEach: progress.report)
    progress.clear()
    print(json ? simulation.json : simulation.drawn, terminator: "")
  }
}
