import ArgumentParser

@main
struct Legwork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "legwork",
    abstract: "A chat that helps runners make sense of leg pain.",
    subcommands: [
      ChatCommand.self, CheckCommand.self, ExplainCommand.self, ReadCommand.self,
      ReplayCommand.self,
      EvaluateCommand.self,
      ExploreCommand.self,
      SimulateCommand.self,
    ],
    defaultSubcommand: ChatCommand.self)
}
