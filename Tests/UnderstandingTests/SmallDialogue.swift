import DialogueModel
import DialogueScript
import Foundation
import Understanding

/// A dialogue of a few findings, with the words of English.
func smallDialogue(_ findings: String) -> Dialogue? {
  let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Dialogues/languages/en")
  guard let grammar = try? Data(contentsOf: folder.appending(path: "grammar.dialogue")),
    let wording = try? Data(contentsOf: folder.appending(path: "wording.dialogue"))
  else { return nil }
  let rest = """
    dialogue example
      called   An example
      version  1
      speaks   en
      begin    start
    state start
      say  Hello.
      end
    """
  return compile(
    [
      ScriptFile(path: "a.dialogue", text: rest + "\n" + findings),
      ScriptFile(path: "g.dialogue", bytes: Array(grammar)),
      ScriptFile(path: "w.dialogue", bytes: Array(wording)),
    ], checks: .errors
  ).dialogue
}
