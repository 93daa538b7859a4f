import Conversation
import DialogueModel
import Testing

@Suite struct RepairTests {
  private static let nonsense = [
    "flurb wump", "", "   ", "🦵🔥😭", "吾輩は猫である", "asdf qwer", "you stupid machine",
  ]

  private func at(_ question: String) throws -> Session {
    var session = SmallClinic.session()
    if question == "greeting" { return session }
    _ = session.say("left calf, no swelling")
    if question == "danger" { return session }
    _ = try session.choose(["none"])
    return session
  }

  @Test(arguments: ["greeting", "danger", "onset"], nonsense)
  func threeLostAnswersNeverMeetTheSameSentenceAndThenItGoesOn(
    question: String, message: String
  ) throws {
    var session = try at(question)
    let open = try #require(session.question)
    var met = [open.text]
    for _ in 0..<2 {
      let events = session.say(message)
      #expect(events.question?.id == open.id)
      met += events.said
    }
    #expect(Set(met).count == met.count, "\(met)")
    let events = session.say(message)
    #expect(events.question?.id != open.id)
    #expect(events.question != nil)
    #expect(Set(met).isDisjoint(with: events.said))
  }

  @Test func itRephrasesThenOffersTheAnswersThenGoesOnAsNotSure() throws {
    var session = try at("onset")
    #expect(session.say("flurb").question?.text == "Say \"suddenly\" if you know the moment.")
    let offered = session.say("flurb").question?.text ?? ""
    #expect(offered.contains("suddenly, in one moment") && offered.contains("slowly"))
    _ = session.say("flurb")
    #expect(session.held("onset") == ["not-sure"])
    #expect(session.question?.id == "duration")
  }

  @Test func whateverLeavesTheQuestionOpenIsAnAttemptAtIt() throws {
    var session = try at("onset")
    _ = session.say("flurb")
    _ = session.say("it wakes me")
    #expect(session.question?.id == "onset")
    _ = session.say("flurb")
    #expect(session.question?.id != "onset")
    #expect(session.held("night") == ["yes"])
  }

  @Test func otherNewsMayComeThreeTimesAndAreKeptWhenItGoesOn() throws {
    var session = try at("onset")
    for message in ["it wakes me", "pain score 7", "3 days now, wakes me", "wakes me"] {
      _ = session.say(message)
    }
    #expect(session.question?.id != "onset")
    #expect(session.held("night") == ["yes"])
    let replayed = Session(replaying: session.saved, on: SmallClinic.stage)
    #expect(replayed.facts == session.facts)
  }

  @Test func namingTheSameTwoAgainSettlesForTheWorseInPart() {
    var session = SmallClinic.session()
    _ = session.say("my shin hurts")
    _ = session.say("the shin")
    #expect(session.held("region").count == 1)
    #expect(session.question?.id != "region")
  }

  @Test func notSureLeavesTheUnitOpen() throws {
    var session = try SmallClinic.concluded()
    _ = try session.choose(["numbers"])
    _ = session.say("20")
    _ = session.say("Not sure")
    #expect(session.question?.id == "week_before")
  }

  @Test func yesToAListAsksWhichWithoutAnApology() throws {
    var session = try at("danger")
    let events = session.say("yes")
    #expect(events.said == ["Name those that fit, or say \"none\"."])
  }

  @Test func eachKindOfNoiseGetsAFittingReply() throws {
    let session = try at("onset")
    for (message, start) in [
      ("", "That line was empty."), ("you stupid machine", "I can see you are fed up."),
      ("吾輩は猫である", "I only understand English"),
    ] {
      var session = session
      #expect(session.say(message).said.first?.hasPrefix(start) == true, "\(message)")
    }
  }

  @Test func aSymptomInsideAnInsultIsHeard() throws {
    var session = try at("onset")
    _ = session.say("you stupid machine, it wakes me")
    #expect(session.held("night") == ["yes"])
  }

  @Test func aBookIsReadAtItsBeginning() throws {
    var session = SmallClinic.session()
    let book = "my left calf hurts " + String(repeating: "and so on and on ", count: 4_000)
    let events = session.say(book)
    #expect(session.held("region") == ["calf"])
    #expect(events.said.contains { $0.hasPrefix("That was a lot of text.") })
    #expect(session.facts.all.allSatisfy { $0.text.utf8.count < 5_000 })
  }

  @Test func whatWasNotUsedIsSaidBack() {
    var session = SmallClinic.session()
    let events = session.say("my left calf hurts since the blorptide zimmered")
    #expect(session.held("region") == ["calf"])
    #expect(events.said.contains { $0.hasPrefix("I did not use: ") })
  }

  @Test func theLastNumberOfAListSaysNoneWhetherOrNotALineIsHidden() {
    var whole = SmallClinic.session()
    #expect(whole.say("inner shin", "3").question?.id == "sides")
    #expect(whole.held("chest") == ["no"])
    var hidden = SmallClinic.session()
    #expect(hidden.say("inner shin, normal urine", "2").question?.id == "sides")
    #expect(hidden.held("chest") == ["no"])
  }

  @Test func aNumberAtAListOfTimesIsItsLine() {
    var session = SmallClinic.session()
    let events = session.say("left inner shin, started slowly", "none", "2")
    #expect(session.held("duration") == ["weeks"])
    #expect(events.said.first?.contains("longer than a week") == true)
    _ = session.say("no, 3 days")
    #expect(session.held("duration") == ["3 day"])
  }

  @Test func aNumberAtAListOfUnitsIsItsLine() {
    var session = SmallClinic.session()
    #expect(session.say("left inner shin, started slowly", "none", "9").question?.kind == .one)
    _ = session.say("2")
    #expect(session.held("duration") == ["9 week"])
  }

  @Test func aLetterIsNoNumber() {
    var session = SmallClinic.session()
    _ = session.say("left inner shin, slowly, 3 weeks now", "none")
    while let question = session.question, question.kind != .scale, question.kind != .offer {
      _ = session.say("not sure")
    }
    if session.question?.kind == .scale {
      _ = session.say("b")
      #expect(session.held("pain_score").isEmpty)
    }
  }

  @Test func aBareSideIsHeardAtAnyQuestion() {
    var session = SmallClinic.session()
    let events = session.say("my shin", "left")
    #expect(session.facts["sides"]?.side == .left)
    #expect(events.said.first?.contains("left leg") == true)
    #expect(events.question?.id == "region")
  }

  @Test func takingNoteIsNoYesToADanger() {
    var session = SmallClinic.session()
    _ = session.say("left calf", "ok", "ok")
    #expect(session.assessment.urgency < .sameDay)
    #expect(session.question?.id == "danger")
    #expect(session.say("all fine").question?.id != "danger")
  }

  @Test func whoDoesNotKnowAndSaysWhyIsNotAskedAgain() {
    var session = SmallClinic.session()
    _ = session.say("left calf, no swelling", "none")
    #expect(session.question?.id == "onset")
    let events = session.say("dunno it just came on")
    #expect(session.held("onset") == ["not-sure"])
    #expect(events.question?.id != "onset")
  }

  @Test func whoToldItAlreadyIsAskedWithAnApology() {
    var session = SmallClinic.session()
    let events = session.say("left calf", "none", "I already told you")
    #expect(events.said.first == "Sorry, I must have missed it. Please tell me once more.")
  }

  @Test func theBackOfItIsAPlaceAndGoBackIsAWish() {
    var session = SmallClinic.session()
    _ = session.say("my heel", "the back of it")
    #expect(session.held("region") == ["heel_back"])
    var other = SmallClinic.session()
    _ = other.say("my heel", "go back")
    #expect(other.held("region").isEmpty)
  }
}
