package import Conversation

/// What the Tab key can make of what is typed.
package struct Completion: Hashable, Sendable {
  /// The labels of the open question's answers.
  package var answers: [String]
  /// Several answers may be given, separated by commas.
  package var takesSeveral: Bool
  /// What can be asked for at any question, each as it is typed.
  package var commands: [String]

  package init(answers: [String] = [], takesSeveral: Bool = false, commands: [String] = []) {
    self.answers = answers
    self.takesSeveral = takesSeveral
    self.commands = commands
  }

  /// The completion of an open question, with the words for commands.
  package init(for question: Question?, commands: [String]) {
    self.init(
      answers: question?.options.map { harmless($0.label) } ?? [],
      takesSeveral: question?.kind == .many || question?.kind == .checklist,
      commands: commands)
  }

  /// Everything that begins as the text does, whatever its case: answers first, then commands.
  ///
  /// With nothing typed, only the answers: the commands would drown them.
  package func matches(_ text: String) -> [String] {
    let start = text.lowercased()
    guard !start.isEmpty else { return answers.isEmpty ? commands : answers }
    return (answers + commands).filter { $0.lowercased().hasPrefix(start) }
  }
}
