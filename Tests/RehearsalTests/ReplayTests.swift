import Conversation
import DialogueModel
import Rehearsal
import Testing

@Suite struct ReplayTests {
  /// A conversation as it is held now, with claims after its last turn.
  private func recorded(
    _ inputs: [Input], claims: String = "", on stage: Stage
  ) -> (transcript: Transcript, faults: [TranscriptFault]) {
    let recorder = TranscriptRecorder(of: stage.dialogue, today: Day("2026-11-25"))
    var performance = Performance(of: stage, today: Day("2026-11-25"))
    for input in inputs { performance.take(input) }
    return Transcript.parse(recorder.text(of: performance) + claims, path: "it.txt")
  }

  private func replay(_ inputs: [Input], claims: String = "", on stage: Stage) -> Replay {
    let (transcript, faults) = recorded(inputs, claims: claims, on: stage)
    return Replay(of: transcript, faults: faults, on: stage)
  }

  @Test func whatWasRecordedHolds() throws {
    let stage = try Project.tiny()
    let inputs: [Input] = [
      .say("my elbow\nhurts"), .command(.why, nil), .choose(["no"]), .say("> 4"), .say(""),
    ]
    let replay = replay(inputs, on: stage)
    #expect(replay.holds, "\(replay.drawn)")
    #expect(replay.checkCount > 5)
  }

  @Test func claimsAboutWhatIsHeldAndAskedHold() throws {
    let replay = replay(
      [.say("my elbow hurts"), .say("no")],
      claims: """
        = place is arm
        = place is not hand
        = fell is no
        = score is unknown
        = asks score
        = never asked place
        = asked at most 2 questions
        = leading is overuse
        = urgency is self-care
        = no flag is up
        = not concluded
        = not ended
        ! Go to an emergency
        """, on: try Project.tiny())
    #expect(replay.holds, "\(replay.drawn)")
  }

  @Test func anEmergencyStopsTheInterviewAtOnce() throws {
    let replay = replay(
      [.say("i fell on my hand, it is agony")],
      claims: """
        = urgency is emergency
        = flag bent is up
        = first line says Go to an emergency department now.
        = score is high
        = does not ask place, fell, score
        """, on: try Project.tiny())
    #expect(replay.holds, "\(replay.drawn)")
  }

  @Test(arguments: [
    ("= place is hand", "place is arm"), ("= place is unknown", "place is arm"),
    ("= asks place", "it asks fell"), ("= asks nothing", "it asks fell"),
    ("= leading is sprain", "leading is overuse"), ("= concluded", "no outcome was told"),
    ("= urgency is at least same-day", "urgency is self-care"),
    ("= flag bent is up", "no flag is up"), ("= never asked fell", "turn 1 asks fell"),
    ("= says seven dwarfs", "it does not"), ("= ended", "the conversation goes on"),
    ("= side is left", "the side is unknown"), ("= score > 3", "score is unknown"),
  ])
  func aClaimThatDoesNotHoldSaysHowThingsAre(claim: String, instead: String) throws {
    let replay = replay([.say("my elbow hurts")], claims: claim, on: try Project.tiny())
    #expect(replay.failures.map(\.kind) == [.claim(claim, instead: instead)])
  }

  @Test func aChangedSentenceIsDrawnAsALineDifference() throws {
    let stage = try Project.tiny()
    var (transcript, _) = recorded([.say("my elbow hurts")], on: stage)
    let said = transcript.turns.map(\.said)
    transcript = transcript.saying([said[0], ["Something else."] + said[1].dropFirst()])
    let replay = Replay(of: transcript, faults: [], on: stage)
    #expect(!replay.holds)
    #expect(replay.drawn.hasPrefix("differs: it.txt, turn 1\n"))
    #expect(replay.drawn.contains("- Something else.\n"))
    #expect(replay.drawn.contains("+ \(said[1][0])\n"))
    #expect(replay.updated.turns.map(\.said) == said)
  }

  @Test func wordsThatMustNotAppearAreFoundWhateverTheirCase() throws {
    let replay = replay([.say("my elbow hurts")], claims: "! DID YOU fall", on: try Project.tiny())
    #expect(replay.failures.map(\.kind) == [.appears("DID YOU fall", in: "Did you fall on it?")])
  }

  @Test(arguments: [
    ("= plaice is arm", "no finding is named `plaice`", "write `place`"),
    ("= place is harm", "no answer of `place` is named `harm`", "write `arm`"),
    ("= flag bend is up", "no red flag is named `bend`", "write `bent`"),
    ("= leading is spain", "no condition or family is named `spain`", "write `sprain`"),
    ("= asks scare", "no question is named `scare`", "write `score`"),
  ])
  func aMisspeltNameIsAFaultAndNotAPass(claim: String, message: String, help: String) throws {
    let replay = replay([.say("my elbow hurts")], claims: claim, on: try Project.tiny())
    #expect(!replay.holds)
    #expect(replay.faults.map(\.message) == [message])
    #expect(replay.faults.map(\.help) == [help])
  }

  @Test func aTranscriptOfAnotherDialogueIsAFault() throws {
    let (transcript, faults) = Transcript.parse("dialogue other\n\nHello.\n", path: "it.txt")
    let replay = Replay(of: transcript, faults: faults, on: try Project.tiny())
    #expect(replay.faults.map(\.message) == ["this transcript is of `other`, not of `tiny`"])
  }
}
