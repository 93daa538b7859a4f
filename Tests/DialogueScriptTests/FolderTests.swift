import DialogueModel
import DialogueScript
import Foundation
import Testing

@Suite struct FolderTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func write(_ text: String, _ folder: URL, _ path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func writeDialogue(_ folder: URL, _ path: String, with other: String? = nil) throws {
    let rest = Example("").files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    let line = other.map { "begin    start\n  with     \($0)" } ?? "begin    start"
    try write(rest.replacing("begin    start", with: line), folder, path)
  }

  @Test func everyFileBelowTheFolderIsRead() throws {
    try withFolder { folder in
      try writeDialogue(folder, "main.dialogue")
      try write("term cramp\n  hears  cramp\n  means  A tight muscle.\n", folder, "a/b/c.dialogue")
      try write("not a script", folder, "README.md")
      let dialogue = try Dialogue(folder: folder.path())
      #expect(dialogue.terms.map(\.id) == ["cramp"])
    }
  }

  @Test func furtherFoldersAreFollowed() throws {
    try withFolder { folder in
      try writeDialogue(folder, "legs/main.dialogue", with: "../words")
      try write("term cramp\n  hears  cramp\n  means  Tight.\n", folder, "words/c.dialogue")
      try write("calf\nshin\n", folder, "words/common.words")
      let dialogue = try Dialogue(folder: folder.appending(path: "legs").path())
      #expect(dialogue.terms.map(\.id) == ["cramp"])
      #expect(dialogue.words.bytes == Array("calf\nshin\n".utf8))
      let files = try ScriptFolder(folder.appending(path: "legs").path()).files
      #expect(files.allSatisfy { !$0.path.contains("..") })
    }
  }

  @Test func foldersThatNameEachOtherAreReadOnce() throws {
    try withFolder { folder in
      try writeDialogue(folder, "legs/main.dialogue", with: "../legs")
      let dialogue = try Dialogue(folder: folder.appending(path: "legs").path())
      #expect(dialogue.states.count == 1)
    }
  }

  @Test func aLinkThatLeadsBackIsAFault() throws {
    try withFolder { folder in
      try writeDialogue(folder, "main.dialogue")
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "again"), withDestinationURL: folder)
      #expect(throws: ScriptFolder.Fault.self) { try ScriptFolder(folder.path()) }
    }
  }

  @Test func whatCannotBeReadIsAFault() throws {
    try withFolder { folder in
      #expect(throws: ScriptFolder.Fault.self) {
        try ScriptFolder(folder.appending(path: "none").path())
      }
      #expect(throws: ScriptFolder.Fault.empty(path: folder.path())) {
        try ScriptFolder(folder.path())
      }
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "gone.dialogue").path(), withDestinationPath: "/nowhere")
      #expect(throws: ScriptFolder.Fault.self) { try ScriptFolder(folder.path()) }
    }
  }

  @Test func aFolderNamedLikeAScriptIsAFault() throws {
    try withFolder { folder in
      try write("", folder, "odd.dialogue/inner.dialogue")
      #expect(throws: ScriptFolder.Fault.self) { try ScriptFolder(folder.path()) }
    }
  }

  @Test func severalDialoguesOfAFolderAreFound() throws {
    try withFolder { folder in
      try writeDialogue(folder, "legs/main.dialogue")
      try writeDialogue(folder, "arms/main.dialogue")
      try write("grammar fr\n", folder, "languages/fr.dialogue")
      let found = try ScriptFolder.dialogues(at: folder.path())
      #expect(found.count == 2)
      #expect(found.allSatisfy { compile($0.files).dialogue != nil })
    }
  }

  @Test func theFingerprintIsTheSameInEveryFolder() throws {
    var prints: [UInt64] = []
    for _ in 0..<2 {
      try withFolder { folder in
        try writeDialogue(folder, "legs/main.dialogue", with: "../words")
        try write("term cramp\n  hears  cramp\n  means  Tight.\n", folder, "words/c.dialogue")
        prints.append(try Dialogue(folder: folder.appending(path: "legs").path()).fingerprint)
      }
    }
    #expect(prints.count == 2 && prints[0] == prints[1])
  }

  @Test func anyChangedByteChangesTheFingerprint() throws {
    let files = Example("").files
    let first = try #require(compile(files).dialogue)
    var changed = files
    changed[1] = ScriptFile(path: files[1].path, bytes: files[1].bytes + [0x0A])
    let second = try #require(compile(changed).dialogue)
    #expect(first.fingerprint != second.fingerprint)
  }
}
