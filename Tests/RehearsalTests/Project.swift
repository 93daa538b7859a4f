import Conversation
import DialogueModel
import DialogueScript
import Foundation

/// The project's folders, and the stages that the tests play on; each is compiled once.
enum Project {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Two causes and three questions: small enough to know every answer by heart.
  static func tiny() throws -> Stage { try compiledTiny.get() }

  static func legPain() throws -> Stage { try compiledLegPain.get() }

  private static let compiledTiny = compiled("Tests/RehearsalTests/Dialogues/tiny")
  private static let compiledLegPain = compiled("Dialogues/leg-pain")

  private static func compiled(_ folder: String) -> Result<Stage, ScriptFault> {
    Result { () throws(ScriptFault) in Stage(try Dialogue(folder: "\(root)/\(folder)")) }
  }
}
