import Conversation
import DialogueModel
import Testing

@Suite struct DigressionTests {
  private func atOnset() throws -> Session {
    var session = SmallClinic.session()
    _ = session.say("left calf, no swelling")
    _ = try session.choose(["none"])
    return session
  }

  @Test func aSideQuestionIsAnsweredAndTheQuestionComesBackInShort() throws {
    var session = try atOnset()
    let open = try #require(session.question)
    let events = session.say("can I keep running on it?")
    #expect(events.said == ["Yes, with less of it.", "Suddenly or slowly?"])
    #expect(events.question?.id == open.id)
    #expect(events.question?.options == open.options)
  }

  @Test func twoInARow() throws {
    var session = try atOnset()
    _ = session.say("can I keep running?")
    let events = session.say("should I ice it?")
    #expect(events.said.first == "Ice is fine for comfort.")
    #expect(events.question?.id == "onset")
  }

  @Test func oneInsideAnAnswer() throws {
    var session = SmallClinic.session()
    _ = session.say("left calf")
    _ = try session.choose(["none"])
    #expect(session.question?.id == "swelling")
    let events = session.say("yes it's swollen, should I ice it?")
    #expect(session.held("swelling") == ["yes"])
    #expect(events.said.contains("Not before somebody has looked at the swelling."))
    #expect(events.question?.id == "onset")
  }

  @Test func aWordIsExplained() throws {
    var session = try atOnset()
    let events = session.say("what does tendon mean?")
    #expect(events.said.first == "A tendon ties a muscle to a bone.")
    #expect(events.question?.id == "onset")
  }

  @Test func aWorryIsAnsweredAndIsNoEvidence() throws {
    var session = try atOnset()
    let before = session.assessment.leading
    let events = session.say("I'm worried it might be a stress fracture")
    #expect(events.said.contains { $0.contains("a stress fracture") })
    #expect(session.assessment.leading == before)
    #expect(events.question?.id == "onset")
  }

  @Test func thanksAndGreetingsAreReturned() throws {
    var session = try atOnset()
    #expect(session.say("thanks").said.first == "You are welcome.")
    #expect(session.question?.id == "onset")
  }

  @Test func whatHangsOnTheDangersIsAnsweredBehindThem() throws {
    var session = SmallClinic.session(on: try waitingTopic())
    let first = session.say("inner shin, can I keep running?")
    #expect(first.said.contains("The safety check comes first. Then I will answer that."))
    #expect(first.question?.id == "danger")
    let again = session.say("can I keep running?")
    #expect(!again.said.contains("Yes, with less of it."))
    let after = session.say("none")
    #expect(after.said.contains("Yes, with less of it."))
    #expect(after.question?.id == "sides")
    #expect(session.say("left, can I keep running?").said.contains("Yes, with less of it."))
  }

  @Test func passingOverTheDangersIsNoAnswerToThem() throws {
    var session = SmallClinic.session(on: try waitingTopic())
    #expect(session.say("inner shin, can I keep running?", "skip").question?.id == "sides")
    let later = session.say("can I keep running?")
    #expect(!later.said.contains("Yes, with less of it."))
  }

  @Test func whatWaitedIsNotAnsweredInAnEmergency() throws {
    var session = SmallClinic.session(on: try waitingTopic())
    let events = session.say("inner shin, can I keep running?", "1")
    #expect(events.said.first == "Call an ambulance now.")
    #expect(!events.said.contains("Yes, with less of it."))
  }

  private func waitingTopic() throws -> Stage {
    Stage(
      try SmallClinic.dialogue(
        SmallClinic.script.replacing(
          "otherwise Yes, with less of it.",
          with: "otherwise Yes, with less of it.\n  waits-for danger"
        ).replacing(
          "none      None of these", with: "none      None of these\n  doubt     Which may be true?"
        )))
  }
}
