import ArgumentParser
import DialogueKit

/// `legwork graph`: the dialogue as a picture.
struct GraphCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw the states of a dialogue, and the ways between them.",
    discussion: """
      Boxes are states, with what they ask; solid ways are taken when what is written on them \
      holds, dashed ones when a person chooses them. A double border is where it may end.

      legwork graph | dot -Tsvg > states.svg      with Graphviz
      legwork graph --mermaid                      for editors and sites that draw Mermaid
      """)

  @OptionGroup var source: DialogueOption

  @Flag(help: "In the language of Mermaid instead of Graphviz.")
  var mermaid = false

  func run() throws {
    let map = StateMap(of: try source.stage().dialogue)
    print(mermaid ? map.mermaid : map.dot)
  }
}
