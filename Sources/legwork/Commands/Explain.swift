import ArgumentParser
import DialogueScript

/// Tells what a kind of fault means, with an example of it and the same mended.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract:
      "Tell what a fault of `legwork check` means, how a turn of a transcript came about, or why a setting is as it is.",
    discussion: """
      With a transcript, each turn is told step by step; --turn picks one of them. With `differential`, \
      or the name of a setting such as `worth-asking`, the script's own words on it are told.
      """)

  @OptionGroup var dialogue: DialogueOption

  @Option(help: ArgumentHelp("The turn of the transcript, from 1.", valueName: "number"))
  var turn: Int?

  @Argument(
    help: "The name of a fault, such as `unknown-name`, or a transcript; without it, all faults.")
  var kind: String?

  func run() throws {
    if let kind, kind.hasSuffix(".txt") || kind.contains("/") {
      return print(try TurnExplanation.drawn(of: kind, turn: turn, on: dialogue.stage()))
    }
    guard let kind else {
      let width = DiagnosticKind.all.map(\.name.count).max() ?? 0
      for kind in DiagnosticKind.all {
        let space = String(repeating: " ", count: width - kind.name.count)
        print("\(kind.name)\(space)  \(kind.severity.rawValue)")
      }
      return
    }
    guard let found = DiagnosticKind.named(kind) else {
      if let setting = try setting(kind) { return print(setting) }
      let hint = DiagnosticKind.closest(to: kind).map { " Did you mean `\($0.name)`?" } ?? ""
      throw ValidationError("No fault is named `\(kind)`.\(hint)")
    }
    print(
      """
      \(found.name) (\(found.severity.rawValue))

      \(found.explanation)

      wrong:

      \(Self.indented(found.wrong))

      right:

      \(Self.indented(found.right))
      """)
  }

  /// What the script says of a setting of its `differential`, and of the trade between them.
  private func setting(_ name: String) throws -> String? {
    guard let folder = try? dialogue.folder() else { return nil }
    return try SettingExplanation(in: folder)?.drawn(of: name)
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  \($0)" }
      .joined(separator: "\n")
  }
}
