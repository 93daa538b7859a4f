import Conversation
import DialogueModel
import Testing

@Suite struct CorrectionTests {
  /// Everything told up to the hop test, which was fine.
  private func hopped() throws -> Session {
    var session = SmallClinic.session()
    _ = session.say("left inner shin, started slowly, 3 weeks now")
    _ = try session.choose(["none"])
    _ = try session.command(.change, on: "hop")
    _ = try session.choose(["fine"])
    return session
  }

  @Test func theSideInTheNextMessage() {
    var session = SmallClinic.session()
    _ = session.say("my left calf hurts")
    let events = session.say("sorry, the right one")
    #expect(session.facts["sides"]?.side == .right)
    #expect(session.facts["region"]?.side == .right)
    #expect(events.said.first?.contains("right") == true)
  }

  @Test func thePlaceAndWhatHungOnIt() throws {
    var session = try hopped()
    #expect(session.held("hop") == ["fine"])
    let events = session.say("actually it is the calf, not the shin")
    #expect(session.held("region").contains("calf"))
    #expect(session.held("hop").isEmpty)
    #expect(session.held("onset") == ["slow"])
    #expect(session.held("duration") == ["3 week"])
    #expect(events.said.contains { $0.contains("the hop test") })
  }

  @Test func takenBackByItsOldValueEverythingHoldsAgain() throws {
    var session = try hopped()
    _ = try session.command(.change, on: "region")
    _ = try session.choose(["calf"])
    #expect(session.held("hop").isEmpty)
    _ = try session.command(.change, on: "region")
    _ = try session.choose(["shin_inner"])
    #expect(session.held("region") == ["shin_inner"])
    #expect(session.held("hop") == ["fine"])
  }

  @Test func takenBackInWords() throws {
    var session = try hopped()
    _ = try session.command(.change, on: "region")
    _ = try session.choose(["calf"])
    _ = session.say("no wait, it was right the first time")
    #expect(session.held("region") == ["shin_inner"])
    #expect(session.held("hop") == ["fine"])
  }

  @Test(arguments: ["not 45, I meant 54", "sorry, 54"])
  func aNumber(message: String) throws {
    var session = try SmallClinic.concluded()
    _ = try session.choose(["numbers"])
    _ = session.say("45 km")
    #expect(session.held("week_now") == ["45 km"])
    _ = session.say(message)
    #expect(session.held("week_now") == ["54 km"])
  }

  @Test func twiceInARow() {
    var session = SmallClinic.session()
    _ = session.say("it started suddenly")
    _ = session.say("sorry, slowly")
    #expect(session.held("onset") == ["slow"])
    _ = session.say("no wait, suddenly")
    #expect(session.held("onset") == ["sudden"])
  }

  @Test func byName() throws {
    var session = try hopped()
    let events = try session.command(.change, on: "duration")
    #expect(events.question?.id == "duration")
    _ = session.say("2 days")
    #expect(session.held("duration") == ["2 day"])
    #expect(session.held("hop") == ["fine"])
  }

  @Test func aBareNameIsEnoughOnceAskedWhatToChange() throws {
    var session = try hopped()
    _ = session.say("change")
    let events = session.say("how long")
    #expect(events.question?.id == "duration")
  }

  @Test func whatToChangeIsNoTrap() throws {
    var session = try hopped()
    let open = session.question
    _ = try session.command(.change)
    for _ in 0..<3 { _ = session.say("flurb") }
    #expect(session.question?.id == open?.id)
  }

  @Test func theBareSideCorrectsThePlaceItWasSaidOf() throws {
    var session = SmallClinic.session()
    _ = session.say("left calf")
    #expect(session.facts["region"]?.side == .left)
    _ = session.say("actually the right")
    #expect(session.facts["region"]?.side == .right)
    #expect(session.facts["region"]?.affirmed == ["calf"])
    _ = session.say("no wait, it was right the first time")
    #expect(session.facts["region"]?.side == .left)
  }

  @Test func theNoteSaysTheOldAndTheNewSide() {
    var session = SmallClinic.session()
    _ = session.say("my left calf hurts")
    let events = session.say("actually the right one")
    #expect(events.said.first == "Changed: right leg, not left leg.")
  }

  @Test func changeAsksWhatAndOffersWhatIsHeld() throws {
    var session = try hopped()
    let events = try session.command(.change)
    #expect(events.question?.options.map(\.id).contains("onset") == true)
    let next = try session.choose(["onset"])
    #expect(next.question?.id == "onset")
    _ = try session.choose(["sudden"])
    #expect(session.held("onset") == ["sudden"])
  }

  @Test func fiveQuestionsLater() throws {
    var session = try hopped()
    for _ in 0..<3 where session.question?.kind != .offer { _ = try session.command(.notSure) }
    _ = session.say("sorry, it started suddenly")
    #expect(session.held("onset") == ["sudden"])
  }

  @Test func afterTheOutcomeItIsToldAnew() throws {
    var session = try SmallClinic.concluded()
    let events = session.say("sorry, it started suddenly")
    #expect(session.held("onset") == ["sudden"])
    #expect(session.assessment.concluded || events.question != nil)
    #expect(events.said.contains { $0.contains("a sudden start") })
  }

  @Test func withoutACueItAsksWhichOne() throws {
    var session = SmallClinic.session()
    _ = session.say("it started suddenly, inner shin")
    let events = session.say("none, and it came on gradually")
    #expect(session.held("onset") == ["sudden"])
    #expect(events.question?.id == "onset")
    #expect(events.question?.options.map(\.id) == ["sudden", "slow"])
    _ = try session.choose(["slow"])
    #expect(session.held("onset") == ["slow"])
  }

  @Test func eitherOfTwoStatementsCanBeKept() throws {
    for kept in ["sudden", "slow"] {
      var session = SmallClinic.session()
      _ = session.say("it started suddenly, inner shin")
      _ = session.say("none, and it came on gradually")
      #expect(session.question?.id == "onset")
      let events = try session.choose([kept])
      #expect(session.held("onset") == [kept])
      #expect(events.question?.id != "onset")
    }
  }

  @Test func untilItIsSettledTheWorseCounts() throws {
    var session = SmallClinic.session()
    _ = session.say("my left calf hurts, no swelling")
    #expect(session.assessment.urgency < .sameDay)
    _ = session.say("well, swollen")
    #expect(session.assessment.flags == ["leg-clot"])
    #expect(session.question?.id == "swelling")
    // Nobody settles it: the worse holds.
    _ = try session.command(.notSure)
    #expect(session.held("swelling") == ["yes"])
    #expect(session.assessment.flags == ["leg-clot"])
  }

  @Test func anUrgencyIsNeverLoweredSilently() throws {
    var session = SmallClinic.session()
    _ = session.say("left calf, swollen")
    #expect(session.assessment.urgency == .sameDay)
    _ = try session.command(.change, on: "swelling")
    let events = try session.choose(["no"])
    #expect(session.assessment.urgency < .sameDay)
    #expect(events.said.contains { $0.contains("less urgent") })
  }

  @Test(arguments: ["no the other leg", "sorry, the other side", "wrong leg", "the other one"])
  func theOtherSideIsTheOneThatWasNotTold(message: String) {
    var session = SmallClinic.session()
    _ = session.say("left shin")
    let events = session.say(message)
    #expect(session.facts["sides"]?.side == .right)
    #expect(session.facts["region"]?.side == .right)
    #expect(session.facts["region"]?.open.count == 2)
    #expect(events.said.first?.contains("right") == true)
    #expect(events.question?.id == "region")
  }

  @Test func theOtherSideDeniesNoDanger() {
    var session = SmallClinic.session()
    let events = session.say("left calf", "no the other leg")
    #expect(session.facts["region"]?.side == .right)
    #expect(events.question?.id == "danger")
    #expect(session.facts["chest"] == nil)
  }

  @Test func leftWhenRightWasMeant() {
    var session = SmallClinic.session()
    _ = session.say("left calf")
    _ = session.say("I said left, I meant right")
    #expect(session.facts["region"]?.side == .right)
  }

  @Test func anAmountThatIsTakenBackNamesWhatIsChanged() {
    var session = SmallClinic.session()
    _ = session.say("left calf, 3 weeks now, suddenly", "none", "not 45, I meant 54")
    #expect(session.held("duration") == ["3 week"])
    _ = session.say("not 3, I meant 5")
    #expect(session.held("duration") == ["5 week"])
  }

  @Test func anAmountWithoutANumberIsToldWithoutOne() {
    var session = SmallClinic.session()
    let events = session.say("my left calf, for weeks")
    #expect(events.said.first?.contains("some weeks") == true)
    #expect(events.said.first?.contains("3") == false)
    #expect(session.held("duration") == ["3 week"])
  }

  @Test func anAmountIsCorrectedWithinItsBand() {
    var session = SmallClinic.session()
    _ = session.say("left calf, 2 weeks now", "none")
    #expect(session.say("no, 3 weeks").said.first == "Changed: 3 weeks, not 2.")
    #expect(session.say("no 4 weeks").said.first == "OK, 4 weeks instead of 3.")
    #expect(session.say("maybe 5 weeks").said.first?.contains("maybe 5 weeks") == true)
  }

  @Test func oneOfTwoStatementsIsChosenByItsPlace() {
    var session = SmallClinic.session()
    _ = session.say("left calf, 3 weeks now, no swelling", "none", "2 days now")
    #expect(session.question?.options.count == 2)
    let unsettled = session.say("44")
    #expect(unsettled.question?.options.count == 2)
    _ = session.say("the second")
    #expect(session.held("duration") == ["2 day"])
    _ = session.say("right calf")
    #expect(session.question?.options.count == 2)
    _ = session.say("2")
    #expect(session.facts["region"]?.side == .right)
  }
}
