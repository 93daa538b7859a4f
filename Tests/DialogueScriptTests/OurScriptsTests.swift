import DialogueScript
import Foundation
import Testing

@Suite struct OurScriptsTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func folders() throws -> [ScriptFolder] {
    try ScriptFolder.dialogues(at: Self.root.appending(path: "Dialogues").path())
  }

  @Test func theyHaveNoFault() throws {
    let found = try folders()
    #expect(!found.isEmpty)
    for folder in found {
      let compilation = compile(folder.files)
      let faults = compilation.diagnostics.map { $0.line(in: compilation.source) }
      #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }
  }

  /// Loading reads two halves at once; the outcome must not tell.
  @Test func loadingAndCheckingGiveTheSameDialogue() throws {
    for folder in try folders() {
      let loaded = try #require(compile(folder.files, checks: .errors).dialogue)
      let checked = try #require(compile(folder.files, checks: .all).dialogue)
      #expect(loaded == checked)
    }
  }

  @Test func theirTreesPrintBackTheVeryBytes() throws {
    for folder in try folders() {
      for file in folder.files where file.path.hasSuffix(".dialogue") {
        #expect(file.printedBack == file.bytes)
      }
    }
  }

  /// Some lines, far apart, each left out by itself: a fault, or still a dialogue.
  @Test(arguments: 0..<4)
  func anyLineLeftOutIsReportedOrHarmless(_ part: Int) throws {
    for folder in try folders() {
      var seen = 0
      for (number, file) in folder.files.enumerated() where file.path.hasSuffix(".dialogue") {
        var lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for place in lines.indices {
          seen += 1
          guard seen % 1200 == 300 * part else { continue }
          let line = lines.remove(at: place)
          var files = folder.files
          files[number] = ScriptFile(path: file.path, bytes: Array(lines.joined(separator: [0x0A])))
          let compilation = compile(files, checks: .errors)
          #expect(compilation.dialogue != nil || !compilation.errors.isEmpty)
          lines.insert(line, at: place)
        }
      }
      #expect(seen > 1000)
    }
  }
}
