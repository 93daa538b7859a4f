import ArgumentParser

/// Where the program starts.
@main
enum Program {
  static func main() {
    giveBackMemory()
    // Reading options takes longer than everything else up to the first prompt, and the usual
    // conversation has none.
    let words = CommandLine.arguments.dropFirst()
    guard words.isEmpty || words.elementsEqual(["chat"]) else { return Legwork.main() }
    do {
      try Chat().run()
    } catch {
      Legwork.exit(withError: error)
    }
  }
}

/// The command line.
struct Legwork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "legwork",
    abstract: "A chat that helps runners make sense of leg pain.",
    subcommands: [
      ChatCommand.self, CheckCommand.self, ExplainCommand.self, FormatCommand.self,
      GraphCommand.self,
      ReadCommand.self,
      ReplayCommand.self,
      ReportCommand.self,
      EvaluateCommand.self,
      ExploreCommand.self,
      SimulateCommand.self,
    ],
    defaultSubcommand: ChatCommand.self)
}
