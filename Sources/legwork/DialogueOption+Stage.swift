import ArgumentParser
import Conversation
import DialogueModel
import DialogueScript

extension DialogueOption {
  /// The dialogue that is meant, made ready for talking; what keeps it from being one is told.
  func stage() throws -> Stage {
    try Self.stage(named: dialogue)
  }

  /// The same for a folder or a name, or for none.
  static func stage(named wish: String?) throws -> Stage {
    let path = try DialogueFolder.find(named: wish).path
    do throws(ScriptFault) {
      return Stage(try Dialogue(folder: path))
    } catch {
      switch error {
      case .folder(let fault):
        throw ValidationError("The scripts in `\(path)` cannot be read: \(fault)")
      case .scripts(let compilation):
        for diagnostic in compilation.errors {
          StandardError.write(diagnostic.line(in: compilation.source) + "\n")
        }
        throw ExitCode(1)
      }
    }
  }
}
