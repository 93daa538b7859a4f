import ArgumentParser

/// The option that says which dialogue a command works on.
struct DialogueOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder of a dialogue, or of several; or the name of one of those that are found.",
      discussion: """
        Without it: $LEGWORK_DIALOGUES, then Dialogues/ in the working folder, then \
        share/legwork/Dialogues beside the program's own folder.
        """,
      valueName: "folder"))
  var dialogue: String?

  /// The folder of the one dialogue that is meant.
  func folder() throws -> String {
    try DialogueFolder.find(named: dialogue).path
  }
}
