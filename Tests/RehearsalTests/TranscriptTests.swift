import Conversation
import DialogueModel
import Rehearsal
import Testing

@Suite struct TranscriptTests {
  private let text = """
    # A calf that went on the left.
    dialogue leg-pain
    version 1
    today 2026-11-25

    Hi.
    What is going on?

    # He mentions the side at once.
    > my left claf went
    Got it: left calf.
    How did it start?
      (Suddenly / Slowly)
    = region is calf_upper
    = side is left
    ! right

    ? choose sudden
    Noted.
    = asks swelling

    ? command change duration
    | > is a sign that one can say.
    = first line says a sign
    """

  @Test func itHoldsWhatWasTypedSaidAndClaimed() throws {
    let (transcript, faults) = Transcript.parse(text, path: "calf.txt")
    #expect(faults.isEmpty)
    #expect(transcript.dialogue == "leg-pain")
    #expect(transcript.today == Day(year: 2026, month: 11, day: 25))
    #expect(
      transcript.turns.map(\.input) == [
        nil, .say("my left claf went"), .choose(["sudden"]),
        .command(.change, Finding.ID("duration")),
      ])
    #expect(
      transcript.turns.map(\.said) == [
        ["Hi.", "What is going on?"],
        ["Got it: left calf.", "How did it start?", "  (Suddenly / Slowly)"], ["Noted."],
        ["> is a sign that one can say."],
      ])
    #expect(transcript.checkCount == 12)
  }

  @Test func writingItOutChangesNothing() {
    let (transcript, _) = Transcript.parse(text + "\n", path: "calf.txt")
    #expect(transcript.text == text + "\n")
  }

  @Test func updatingRewritesWhatWasSaidAndKeepsClaimsAndComments() {
    let (transcript, _) = Transcript.parse(text, path: "calf.txt")
    let updated = transcript.saying([
      ["Hello."], ["= odd but said", "When?"], ["Noted."], ["Fine."],
    ])
    #expect(
      updated.text == """
        # A calf that went on the left.
        dialogue leg-pain
        version 1
        today 2026-11-25

        Hello.

        # He mentions the side at once.
        > my left claf went
        | = odd but said
        When?
        = region is calf_upper
        = side is left
        ! right

        ? choose sudden
        Noted.
        = asks swelling

        ? command change duration
        Fine.
        = first line says a sign

        """)
  }

  @Test func aMessageOfSeveralLinesAndARepeatedOneAreWhole() {
    let (transcript, faults) = Transcript.parse(
      "dialogue x\n\n> one\n>>\n>> three\nSaid.\n>*3 ow\n>\n", path: "x.txt")
    #expect(faults.isEmpty)
    #expect(
      transcript.turns.compactMap(\.input) == [.say("one\n\nthree"), .say("ow ow ow"), .say("")])
  }

  @Test(arguments: [
    ("dialogue x\n\n= reegion\nSaid.", "this is no claim that can be checked"),
    ("dialogue x\n\nSaid.\n= urgency is rutine", "no urgency is named `rutine`"),
    ("dialogue x\n\nSaid.\n= side is up", "a side is left, right, both or unknown"),
    ("dialogue x\n\nSaid.\n? choos a", "`?` goes before `choose` or `command`"),
    ("dialogue x\n\nSaid.\n? command bak", "there is no command `bak`"),
    ("dialogue x\n\nSaid.\n= ", "nothing is claimed here"),
    ("dialogue x\ntoday 2026-02-30\n\nSaid.", "`2026-02-30` is not a day"),
    ("dialog x\n\nSaid.", "the header has no `dialog`"),
    ("dialogue x\n\n> hello", "this transcript checks nothing"),
    ("version 1\n\nSaid.", "the header does not name a dialogue"),
    ("dialogue x\n\nSaid.\n!", "nothing is named that must not appear"),
    ("dialogue x\n\nSaid.\n>> more", "there is no message to go on with"),
    ("dialogue x\n\nSaid.\n>*0 ow", "`>*` needs a number from 1 to 100000"),
  ])
  func aStepThatIsNotUnderstoodIsReported(text: String, message: String) {
    let faults = Transcript.parse(text, path: "x.txt").faults
    #expect(faults.map(\.message).contains(message))
  }

  @Test func aFaultIsDrawnWithItsPlaceAndACure() throws {
    let faults = Transcript.parse(
      "dialogue x\n\nSaid.\n= urgency is rutine\n", path: "x.txt"
    ).faults
    #expect(
      try #require(faults.first).drawn == """
        error: no urgency is named `rutine`
          --> x.txt:4:14
          |
        4 | = urgency is rutine
          |              ^^^^^^
          = help: write `routine`

        """)
  }

  @Test func noBytesStopTheParser() {
    var state: UInt64 = 7
    for _ in 0..<300 {
      var bytes: [UInt8] = Array("dialogue x\n\n".utf8)
      for _ in 0..<120 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let signs = Array("> = ! # ? | \n\n* choose side is é🙂".utf8)
        bytes.append(
          state >> 60 == 0
            ? UInt8(truncatingIfNeeded: state >> 33) : signs[Int(state >> 33) % signs.count])
      }
      let transcript = Transcript.parse(String(decoding: bytes, as: UTF8.self), path: "x")
        .transcript
      #expect(
        Transcript.parse(transcript.text, path: "x").transcript.turns.map(\.input)
          == transcript.turns.map(\.input))
    }
  }
}
