import ArgumentParser
import DialogueScript

/// Compiles and checks dialogues.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compile and check dialogues.",
    discussion: "A path may be the folder of one dialogue or of several.")

  @Argument(help: "Folders of dialogues; Dialogues/ when none is given.")
  var paths: [String] = ["Dialogues"]

  @Flag(help: "Fail on warnings too.")
  var strict = false

  func run() throws {
    var count = 0
    for path in paths {
      let folder: ScriptFolder
      do {
        folder = try ScriptFolder(path)
      } catch {
        throw ValidationError("\(error)")
      }
      let compilation = compile(folder.files)
      for diagnostic in compilation.diagnostics {
        print(diagnostic.line(in: compilation.source))
        if strict || diagnostic.kind.severity == .error { count += 1 }
      }
    }
    if count > 0 { throw ExitCode(1) }
  }
}
