import Conversation
import Foundation
import Rehearsal
import Testing

@Suite struct RehearsalTests {
  /// A folder of its own that is gone when the work is done.
  private func withFolder(_ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rehearsal-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try work(folder)
  }

  @Test func anEmptyFolderHoldsNothing() throws {
    try withFolder { folder in
      let rehearsal = try Rehearsal(of: [folder], on: try Project.tiny())
      #expect(!rehearsal.holds)
      #expect(rehearsal.summary == "0 transcripts: nothing was checked")
    }
  }

  @Test func aMissingFolderIsToldOf() throws {
    let stage = try Project.tiny()
    #expect(throws: Rehearsal.MissingPath.self) {
      try Rehearsal(of: ["/nowhere/at/all"], on: stage)
    }
  }

  @Test func updatingWritesWhatIsSaidAndKeepsTheRest() throws {
    try withFolder { folder in
      let stage = try Project.tiny()
      let path = "\(folder)/a.txt"
      let draft = "dialogue tiny\n\n\n# He has an elbow.\n> my elbow hurts\n= place is arm\n"
      try draft.write(toFile: path, atomically: true, encoding: .utf8)
      #expect(try !Rehearsal(of: [folder], on: stage).holds)
      #expect(try Rehearsal(of: [folder], on: stage).writeUpdates() == [path])
      let rehearsal = try Rehearsal(of: [folder], on: stage)
      #expect(rehearsal.holds, "\(rehearsal.replays.map(\.drawn))")
      let written = try String(contentsOfFile: path, encoding: .utf8)
      #expect(written.contains("# He has an elbow.\n> my elbow hurts\n"))
      #expect(written.hasSuffix("= place is arm\n"))
      #expect(try Rehearsal(of: [folder], on: stage).writeUpdates() == [])
    }
  }

  @Test func aSingleFileIsReplayed() throws {
    try withFolder { folder in
      let path = "\(folder)/a.txt"
      try "dialogue tiny\n\nHello.\nWhat is wrong?\n".write(
        toFile: path, atomically: true, encoding: .utf8)
      let rehearsal = try Rehearsal(of: [path], on: try Project.tiny())
      #expect(rehearsal.holds, "\(rehearsal.summary)")
    }
  }

  @Test func theReportForABuildServerCountsAndEscapes() throws {
    try withFolder { folder in
      let draft = "dialogue tiny\n\nA <b> & \"c\" that is not said.\n"
      try draft.write(toFile: "\(folder)/a.txt", atomically: true, encoding: .utf8)
      let junit = try Rehearsal(of: [folder], on: try Project.tiny()).junit
      #expect(junit.contains("<testsuites tests=\"1\" failures=\"1\">"))
      #expect(junit.contains("A &lt;b&gt; &amp; &quot;c&quot; that is not said."))
    }
  }
}
