import Conversation
import DialogueModel
import Testing

@Suite struct WholeConversationTests {
  @Test func itGreetsAndListens() {
    var session = Session(of: SmallClinic.stage)
    let events = session.begin()
    #expect(events.said == ["Hello, I am Legwork.", "What is going on with your legs?"])
    #expect(events.question?.kind == .open)
    #expect(session.turn == 0)
  }

  @Test func whatWasSaidIsNotAsked() throws {
    var session = SmallClinic.session()
    _ = session.say("left inner shin, started slowly, 3 weeks now")
    #expect(session.held("region") == ["shin_inner"])
    #expect(session.held("onset") == ["slow"])
    #expect(session.held("sides") == ["one"])
    #expect(session.held("duration") == ["3 week"])
    #expect(session.question?.id == "danger")
    _ = try session.choose(["none"])
    #expect(session.held("chest") == ["no"])
    #expect(session.held("urine") == ["not cola"])
    #expect(["hop", "night", "swelling", "urine"].contains(session.question?.id))
  }

  @Test func itEndsWithAnOutcomeInItsOrder() throws {
    var session = SmallClinic.session()
    _ = session.say("left inner shin, started slowly, 3 weeks now")
    _ = try session.choose(["none"])
    var events: [Event] = []
    for _ in 0..<8 where !session.assessment.concluded {
      switch session.question?.id {
      case "hop": events = try session.choose(["fine"])
      case "night", "swelling": events = try session.choose(["no"])
      default: events = try session.command(.notSure)
      }
    }
    #expect(session.assessment.concluded)
    #expect(session.leading == "shin-splints")
    #expect(session.assessment.urgency == .routine)
    let said = events.said
    let order = [
      "Please see a physio within 2 weeks. It is not urgent.",
      "What you told me fits best with shin splints.",
      "What to do now", "Run less for a while.", "What to leave out for now", "Hills.",
      "How to keep fit meanwhile", "Ride a bike.", "The way back to running",
      "Start when pressing hardly hurts.", "Run and walk.",
      "Have it looked at again if", "it hurts at night", "What next?",
    ]
    let places = order.map { said.firstIndex(of: $0) }
    #expect(!places.contains(nil), "\(said)")
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(!said.contains("Walk."))
    #expect(events.question?.kind == .offer)
    #expect(session.stopReason != nil)
  }

  @Test func theWayBackIsBlockedWhileBoneMustBeSeen() throws {
    var session = SmallClinic.session()
    _ = session.say("left inner shin, started slowly, 3 weeks now")
    _ = try session.choose(["none"])
    var events: [Event] = []
    for _ in 0..<8 where !session.assessment.concluded {
      switch session.question?.id {
      case "hop": events = try session.choose(["spot"])
      case "night": events = try session.choose(["yes"])
      case "swelling": events = try session.choose(["no"])
      default: events = try session.command(.notSure)
      }
    }
    #expect(session.assessment.flags == ["sore-bone"])
    #expect(session.assessment.urgency == .fewDays)
    #expect(events.said.first == "Stop running, and be seen within 3 days.")
    #expect(events.said.contains { $0.hasPrefix("No running until") })
    #expect(!events.said.contains("The way back to running"))
  }

  @Test func numbersAreComputedInTheRunnersOwnUnits() throws {
    var session = try SmallClinic.concluded()
    _ = try session.choose(["numbers"])
    #expect(session.question?.id == "week_now")
    _ = session.say("20 miles")
    let events = session.say("10 miles")
    #expect(events.said.contains("That is a big jump."))
    #expect(events.said.contains("Next week: up to 35.4 km."))
  }

  @Test func aNumberWithoutAUnitAsksForItOnce() throws {
    var session = try SmallClinic.concluded()
    _ = try session.choose(["numbers"])
    let events = session.say("20")
    #expect(events.question?.text == "Km this week, 20: is that in km or miles?")
    _ = session.say("miles")
    #expect(session.held("week_now") == ["20 mile"])
    #expect(session.question?.id == "week_before")
    // Who counts in miles is not asked again.
    _ = session.say("10")
    #expect(session.held("week_before") == ["10 mile"])
  }

  @Test func aNumberOutOfRangeIsAskedAgainKindly() throws {
    var session = SmallClinic.session()
    _ = try session.command(.change, on: "pain_score")
    let events = session.say("14")
    #expect(events.said.contains { $0.hasPrefix("14 ") })
    #expect(session.held("pain_score").isEmpty)
    #expect(session.question?.id == "pain_score")
  }

  @Test func aVagueWordIsAskedForWithOnlyItsOwnAnswers() {
    var session = SmallClinic.session()
    let events = session.say("my shin hurts")
    #expect(events.question?.text == "The inner edge of the shin, or the front?")
    #expect(events.question?.options.map(\.id) == ["shin_inner", "shin_front"])
    _ = session.say("the second")
    #expect(session.held("region") == ["shin_front"])
  }

  @Test func aGoodbyeEndsAndStartingOverBegins() throws {
    var session = try SmallClinic.concluded()
    let events = try session.command(.stop)
    #expect(events.hasEnded)
    #expect(events.question == nil)
    let again = try session.command(.startOver)
    #expect(!again.hasEnded)
    #expect(session.facts.all.isEmpty)
    #expect(again.question?.kind == .open)
  }
}

extension SmallClinic {
  /// A conversation whose outcome, shin splints, was told.
  static func concluded() throws -> Session {
    var session = session()
    _ = session.say("left inner shin, started slowly, 3 weeks now")
    _ = try session.choose(["none"])
    for _ in 0..<8 where !session.assessment.concluded {
      switch session.question?.id {
      case "hop": _ = try session.choose(["fine"])
      case "night", "swelling": _ = try session.choose(["no"])
      default: _ = try session.command(.notSure)
      }
    }
    return session
  }
}
