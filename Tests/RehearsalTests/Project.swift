import Conversation
import DialogueModel
import DialogueScript
import Foundation

/// The project's folders, and the stages that the tests play on.
enum Project {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  static func stage(_ folder: String) throws -> Stage {
    Stage(try Dialogue(folder: "\(root)/\(folder)"))
  }

  /// Two causes and three questions: small enough to know every answer by heart.
  static func tiny() throws -> Stage { try stage("Tests/RehearsalTests/Dialogues/tiny") }
}
