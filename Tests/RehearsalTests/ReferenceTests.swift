import Foundation
import Rehearsal
import Testing

/// What `Transcripts/README.md` promises.
@Suite struct ReferenceTests {
  /// The fenced blocks of the page.
  private func blocks() throws -> [String] {
    let page = try String(contentsOfFile: "\(Project.root)/Transcripts/README.md", encoding: .utf8)
    return page.components(separatedBy: "```\n").enumerated()
      .compactMap { $0.offset % 2 == 1 ? $0.element : nil }
  }

  @Test func itsExampleIsATranscript() throws {
    let example = try #require(try blocks().first)
    let (transcript, faults) = Transcript.parse(example, path: "README.md")
    #expect(faults == [])
    #expect(transcript.turns.count == 2)
    #expect(transcript.checkCount == 7)
    #expect(transcript.text == example)
  }

  @Test func everyClaimInItIsUnderstood() throws {
    let claims = try #require(try blocks().last).split(separator: "\n")
    #expect(claims.count > 20)
    let text = "dialogue x\n\nSaid.\n" + claims.map { "= \($0)\n" }.joined()
    #expect(Transcript.parse(text, path: "README.md").faults == [])
  }

  @Test func everyWayToBeginAClaimIsInIt() throws {
    let claims = try #require(try blocks().last)
    for opening in Claim.openings {
      #expect(claims.contains("\n\(opening)") || claims.hasPrefix(opening), "\(opening)")
    }
  }
}
