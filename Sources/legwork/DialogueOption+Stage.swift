import ArgumentParser
import Conversation
import DialogueModel
import DialogueScript

extension DialogueOption {
  /// The dialogue that is meant, made ready for talking; what keeps it from being one is told.
  func stage() throws -> Stage {
    try Self.stage(at: folder())
  }

  /// The dialogue of a folder.
  static func stage(at path: String) throws -> Stage {
    do throws(ScriptFault) {
      return Stage(try Dialogue(folder: path))
    } catch {
      throw told(error, of: path)
    }
  }

  /// Tells what keeps a folder from being a dialogue; what to end the program with.
  static func told(_ fault: ScriptFault, of path: String) -> any Error {
    switch fault {
    case .folder(let fault):
      return ValidationError("The scripts in `\(path)` cannot be read: \(fault)")
    case .scripts(let compilation):
      for diagnostic in compilation.errors {
        StandardError.write(diagnostic.line(in: compilation.source) + "\n")
      }
      return ExitCode(1)
    }
  }
}
