import ArgumentParser
import DialogueScript
import Glibc

/// Compiles and checks dialogues.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Compile dialogues and look for faults.",
    discussion: """
      Says nothing when nothing is wrong. `legwork explain KIND` tells more about a fault. \
      Exits with 1 when an error was found, or with --strict a warning, and with 64 when a \
      path cannot be read.
      """)

  @Argument(help: "Folders of one dialogue or of several; Dialogues/ when none is given.")
  var paths: [String] = ["Dialogues"]

  @Flag(help: "Count warnings as errors.")
  var strict = false

  @Flag(help: "One JSON object a line for each fault.")
  var json = false

  @Flag(help: "One line for each fault.")
  var short = false

  func run() throws {
    var isBad = false
    for path in paths {
      for folder in try Self.folders(at: path) {
        let compilation = compile(folder.files)
        tell(compilation)
        isBad =
          isBad || compilation.dialogue == nil || strict && !compilation.diagnostics.isEmpty
      }
    }
    if isBad { throw ExitCode(1) }
  }

  /// The dialogues at a path.
  private static func folders(at path: String) throws -> [ScriptFolder] {
    do {
      return try ScriptFolder.dialogues(at: path)
    } catch {
      throw ValidationError(error.message)
    }
  }

  private func tell(_ compilation: Compilation) {
    let source = compilation.source
    if json {
      for fault in compilation.diagnostics { print(fault.json(in: source)) }
      return
    }
    if short {
      for fault in compilation.diagnostics { print(fault.line(in: source)) }
      return
    }
    let isColoured = isatty(STDOUT_FILENO) == 1 && Environment["NO_COLOR"] == nil
    let shown = compilation.diagnostics.prefix(Self.most)
    for fault in shown {
      print(fault.drawn(in: source, colour: isColoured), terminator: "\n\n")
    }
    let rest = compilation.diagnostics.count - shown.count
    if rest > 0 { print("and \(rest) more (--short or --json lists them all)") }
  }

  /// More at once than this nobody reads.
  private static let most = 20
}
