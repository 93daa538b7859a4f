import Foundation
import Rehearsal
import Testing

/// Everything below `Transcripts/`, played again.
@Suite struct LegPainTests {
  private let folder = "\(Project.root)/Transcripts"

  @Test func everyTranscriptHolds() throws {
    let rehearsal = try Rehearsal(of: [folder], on: try Project.legPain())
    for replay in rehearsal.replays {
      #expect(replay.holds, "\(replay.drawn)")
    }
    #expect(rehearsal.holds, "\(rehearsal.summary)")
  }

  /// Each kind of conversation that matters has its transcripts; an empty folder holds nothing.
  @Test(arguments: [
    ("red-flags", 5), ("corrections", 5), ("repair", 3), ("first-message", 3), ("digressions", 4),
    ("conditions", 8), ("odd-input", 4), ("universals", 2), ("training", 1),
  ])
  func noKindOfConversationIsForgotten(kind: String, least: Int) throws {
    #expect(try Rehearsal.transcripts(at: ["\(folder)/leg-pain/\(kind)"]).count >= least)
  }

  @Test func everyTranscriptClaimsSomethingAboutWhatIsHeldOrDone() throws {
    for path in try Rehearsal.transcripts(at: [folder]) {
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let transcript = Transcript.parse(text, path: path).transcript
      let claims = transcript.turns.flatMap(\.entries).count {
        if case .claim = $0.kind { true } else { false }
      }
      #expect(claims > 0, "\(path) only repeats words")
    }
  }
}
