import Conversation
import DialogueModel
import Testing

@Suite struct UniversalTests {
  @Test func aWishThatIsAlsoTheWordOfAnAnswerIsTheAnswer() {
    var session = SmallClinic.session()
    let asked = session.say("my heel hurts")
    #expect(asked.question?.text == "Under the heel, or at the back of it?")
    _ = session.say("back")
    #expect(session.facts["region"]?.affirmed == ["heel_back"])
  }

  /// Every kind of open question that the small script has.
  private static let questions = ["story", "danger", "region", "onset", "duration", "which"]

  private func session(at question: String) throws -> Session {
    var session = SmallClinic.session()
    switch question {
    case "danger": _ = session.say("it started slowly, sore")
    case "region":
      _ = session.say("swelling")
      _ = try session.choose(["none"])
    case "onset":
      _ = session.say("left calf, no swelling")
      _ = try session.choose(["none"])
    case "duration":
      _ = session.say("left calf, no swelling, it started suddenly")
      _ = try session.choose(["none"])
    case "which": _ = session.say("my shin")
    default: break
    }
    return session
  }

  @Test(arguments: questions)
  func whyHelpSummaryAndThinkLeadBackToTheSameQuestion(question: String) throws {
    var session = try session(at: question)
    let open = try #require(session.question)
    let facts = session.facts
    for wish in [Universal.why, .help, .summary, .think, .again] {
      let events = try session.command(wish)
      #expect(events.question?.id == open.id)
      #expect(events.question?.options == open.options)
      #expect(wish == .again || events.said.count > 1, "\(wish)")
      #expect(session.facts == facts)
    }
  }

  @Test func whySaysWhatTheQuestionIsFor() throws {
    var session = try session(at: "onset")
    #expect(try session.command(.why).said.first == "Strains start suddenly.")
    // Who asks again hears what the answer tells apart.
    #expect(session.say("why do you ask?").said.first?.contains("a calf strain") ?? false)
  }

  @Test(arguments: questions)
  func skipAndNotSureGoOn(question: String) throws {
    for wish in [Universal.skip, .notSure] {
      var session = try session(at: question)
      let open = session.question
      let events = try session.command(wish)
      #expect(events.question != open)
      #expect(events.question != nil)
    }
  }

  @Test func notSureIsNotNo() throws {
    var session = try session(at: "danger")
    _ = try session.command(.notSure)
    #expect(session.held("chest") == ["not-sure"])
    #expect(session.assessment.flags.isEmpty)
  }

  @Test func backTakesAnyNumberOfStepsAndStopsAtTheStart() throws {
    var session = SmallClinic.session()
    var before: [Session] = []
    before.append(session)
    _ = session.say("left calf, no swelling")
    before.append(session)
    _ = try session.choose(["none"])
    before.append(session)
    _ = try session.choose(["sudden"])
    before.append(session)
    _ = session.say("3 weeks")
    for earlier in before.reversed() {
      let events = try session.command(.back)
      #expect(session.facts == earlier.facts)
      #expect(session.state == earlier.state)
      #expect(events.question?.id == earlier.question?.id)
    }
    let facts = session.facts
    let events = try session.command(.back)
    #expect(events.said.first == "There is nothing to go back to: this is the start.")
    #expect(session.facts == facts)
    #expect(events.question?.kind == .open)
  }

  @Test func backWorksAfterTheOutcomeAndAfterTheGoodbye() throws {
    var session = try SmallClinic.concluded()
    let told = session
    _ = try session.command(.stop)
    #expect(session.hasEnded)
    _ = try session.command(.back)
    #expect(!session.hasEnded)
    #expect(session.facts == told.facts)
    #expect(session.question?.kind == .offer)
    _ = try session.command(.back)
    #expect(!session.assessment.concluded)
  }

  @Test func theSummaryTellsWhatWasSaidDeniedAndNotKnown() throws {
    var session = SmallClinic.session()
    _ = session.say("left calf, started suddenly")
    _ = try session.choose(["none"])
    _ = try session.command(.notSure)
    let said = try session.command(.summary).said
    #expect(said.contains { $0.contains("left calf") && $0.contains("a sudden start") })
    #expect(
      said.contains { $0.hasPrefix("You said no to these: ") && $0.contains("urine like cola") })
    #expect(said.contains { $0.hasPrefix("You were not sure about: ") })
  }

  @Test func thinkingAloudNamesCausesWithoutPercentages() throws {
    var session = SmallClinic.session()
    #expect(try session.command(.think).said.first == "I know too little for a guess.")
    _ = session.say("left calf, started suddenly")
    let said = try session.command(.think).said
    #expect(said.contains { $0.contains("a calf strain") })
    #expect(!said.contains { $0.contains("%") })
  }

  @Test func startingOverForgets() throws {
    var session = try SmallClinic.concluded()
    let events = try session.command(.startOver)
    #expect(session.facts.all.isEmpty)
    #expect(!session.assessment.concluded)
    #expect(events.said.contains("What is going on with your legs?"))
    _ = session.say("left calf")
    #expect(session.held("region") == ["calf"])
  }

  @Test func aStrangeOptionIsACalmComplaint() throws {
    var session = try session(at: "onset")
    let before = session
    #expect(throws: Complaint.self) { try session.choose(["violently"]) }
    #expect(throws: Complaint.self) { try session.command(.change, on: "shoes") }
    #expect(session == before)
  }
}
