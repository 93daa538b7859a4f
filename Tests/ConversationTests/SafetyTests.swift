import Conversation
import DialogueModel
import Testing

@Suite struct SafetyTests {
  @Test func anEmergencyStopsTheInterviewAndSaysWhatToDoFirst() {
    var session = SmallClinic.session()
    let events = session.say("my calf hurts and I have chest pain")
    #expect(events.said == ["Call an ambulance now.", "It can be a clot in the lung."])
    #expect(events.question == nil)
    #expect(session.assessment.urgency == .emergency)
    #expect(session.assessment.concluded)
    // What the rule stands for is named first, whatever the ranking.
    #expect(session.leading == "lung")
  }

  @Test func thenNothingElseIsTalkedAbout() throws {
    var session = SmallClinic.session()
    _ = session.say("chest pain")
    for message in ["can I keep running?", "left calf", "flurb", "what does tendon mean?", ""] {
      let events = session.say(message)
      #expect(events.question == nil)
      #expect(events.said.count == 1)
      #expect(session.assessment.urgency == .emergency)
    }
    #expect(try session.command(.help).said.count == 1)
    #expect(try session.command(.summary).said.contains { $0.contains("chest pain") })
  }

  @Test func theSameWordsAreNotSaidTwiceRunning() {
    var session = SmallClinic.session()
    var last = session.say("chest pain").said
    for _ in 0..<5 {
      let said = session.say("and now?").said
      #expect(said != last)
      last = said
    }
  }

  @Test func aMistakeCanBeTakenBackWithAVisibleNote() throws {
    var session = SmallClinic.session()
    _ = session.say("my urine is like cola, left calf")
    #expect(session.assessment.flags == ["muscle-breakdown"])
    let asked = try session.command(.change, on: "urine")
    #expect(asked.question?.id == "urine")
    let events = try session.choose(["normal"])
    #expect(session.assessment.flags.isEmpty)
    #expect(events.said.contains { $0.contains("less urgent") })
    #expect(events.question != nil)
  }

  @Test func aVagueDangerIsAskedAtOnceAndTheWorseCountsWithoutAnAnswer() throws {
    var session = SmallClinic.session()
    let events = session.say("left calf and dark urine")
    #expect(events.question?.text == "Like cola, or like strong apple juice?")
    #expect(session.assessment.urgency < .emergency)
    var unsure = session
    _ = try unsure.command(.notSure)
    #expect(unsure.assessment.flags == ["muscle-breakdown"])
    #expect(unsure.question == nil)
    _ = try session.choose(["dark_yellow"])
    #expect(session.assessment.flags.isEmpty)
    #expect(session.question != nil)
  }

  @Test func aVaguePlaceCountsAsWhatMostPeopleMeanByIt() throws {
    var session = SmallClinic.session()
    _ = session.say("my lower leg is swollen")
    #expect(session.assessment.flags.isEmpty)
    // One of three places would raise the rule, and half of the people mean that one.
    _ = try session.command(.notSure)
    #expect(session.assessment.flags == ["leg-clot"])
  }

  @Test func aMatterForTodayIsSaidAtOnceAndTheInterviewGoesOn() {
    var session = SmallClinic.session()
    let events = session.say("left calf, swollen")
    #expect(events.said.contains("Get checked today: it could be a clot in the leg."))
    #expect(events.question != nil)
    #expect(session.assessment.urgency == .sameDay)
  }

  @Test func aMatterForTodayComesWithNoTrainingAndNoWayBack() throws {
    var session = SmallClinic.session()
    _ = session.say("left calf, swollen, started suddenly, 3 days now")
    var events = try session.choose(["none"])
    for _ in 0..<8 where !session.assessment.concluded { events = try session.command(.notSure) }
    #expect(events.said.contains("Get checked today: it could be a clot in the leg."))
    #expect(!events.said.contains("Ride a bike."))
    #expect(!events.said.contains("The way back to running"))
    #expect(events.said.contains { $0.hasPrefix("If your calf swells") })
  }

  @Test func whatOneIsNotSureOfIsNamedWithTheOutcome() throws {
    var session = SmallClinic.session()
    _ = session.say("left inner shin, started slowly, 3 weeks now")
    var events = try session.command(.notSure)
    for _ in 0..<8 where !session.assessment.concluded {
      switch session.question?.id {
      case "hop": events = try session.choose(["fine"])
      case "night", "swelling": events = try session.choose(["no"])
      default: events = try session.command(.notSure)
      }
    }
    #expect(events.said.contains { $0.contains("chest pain") && $0.contains("not sure") })
  }

  @Test func newsAfterTheOutcomeAreJudgedAtOnce() throws {
    var session = try SmallClinic.concluded()
    let events = session.say("I have chest pain now")
    #expect(events.said.first == "Call an ambulance now.")
    #expect(session.assessment.urgency == .emergency)
  }

  @Test func aRuleThatYieldsToAnotherWaitsForIt() throws {
    var session = SmallClinic.session(on: try yieldingRules())
    _ = session.say("left calf")
    #expect(session.assessment.flags == ["any-calf", "no-bone"])
    _ = session.say("swollen")
    // `leg-clot` keeps `any-calf` down, and so nothing keeps `no-calf` down any more.
    #expect(session.assessment.flags == ["no-calf", "no-bone", "leg-clot"])
  }

  @Test func aRuleThatYieldsToOneOfTheDifferentialWaitsForThatToo() throws {
    var session = SmallClinic.session(on: try yieldingRules())
    _ = session.say("left inner shin", "none")
    #expect(session.assessment.flags.contains("no-bone"))
    _ = session.say("hop hurts in one spot, gradually, and it wakes me")
    #expect(session.leading == "stress-fracture")
    #expect(session.assessment.flags.contains("likely-bone"))
    #expect(!session.assessment.flags.contains("no-bone"))
  }

  @Test func severalEmergenciesSayTheSameSentenceOnce() throws {
    let script = SmallClinic.script.replacing(
      "say       Go to an emergency department now.",
      with: "say       Call an ambulance now. Drink nothing.")
    var session = SmallClinic.session(on: Stage(try SmallClinic.dialogue(script)))
    let events = session.say("chest pain and my urine is like cola")
    #expect(
      events.said == ["Call an ambulance now.", "It can be a clot in the lung.", "Drink nothing."])
  }

  /// The small script with rules that yield to others, written before those.
  private func yieldingRules() throws -> Stage {
    let rules = """
      red-flag no-calf: few days
        called    a calf beside a clot
        when      region is calf
        unless    red-flag any-calf is up
        say       See a doctor.
        estimate  small

      red-flag any-calf: few days
        called    any calf
        when      region is calf
        unless    red-flag leg-clot is up
        say       See a doctor about the calf.
        estimate  small

      red-flag no-bone: few days
        called    anything but bone
        when      region is known
        unless    red-flag likely-bone is up
        say       See a doctor about the place.
        estimate  small

      red-flag likely-bone: few days
        called    a bone
        when      leading is stress-fracture
        say       See a doctor about the bone.
        estimate  small

      red-flag lung-clot: emergency
      """
    return Stage(
      try SmallClinic.dialogue(
        SmallClinic.script.replacing("red-flag lung-clot: emergency", with: rules)))
  }
}
