import Conversation
import DialogueModel
import Foundation
import Testing

@Suite struct ValueTests {
  /// Inputs drawn from a seed, sensible and not.
  static func inputs(_ seed: Int, _ count: Int) -> [Input] {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let messages = [
      "left calf", "my shin", "sorry, the right one", "no", "yes", "2", "both", "not sure", "20 km",
      "20", "miles", "3 weeks", "swollen", "no swelling", "actually slowly", "it started suddenly",
      "chest pain", "no chest pain", "dark urine", "", "flurb", "why", "back", "change onset",
      "should I ice it?", "thanks", "no wait, it was right the first time", "7",
      "99999999999999999999",
      "-3", "1e400", "\u{0}\u{FFFD}", "not the calf, the inner shin", "none", "start over", "stop",
    ]
    return (0..<count).map { _ in
      switch draw(8) {
      case 0: .command(Universal.allCases[draw(Universal.allCases.count)], nil)
      case 1: .choose([["none", "yes", "no", "slow", "sudden", "fine", "spot"][draw(7)]])
      default: .say(messages[draw(messages.count)])
      }
    }
  }

  @Test(arguments: 1...40)
  func encodingAndDecodingAtEveryTurnChangesNothing(seed: Int) throws {
    let decoder = JSONDecoder()
    decoder.userInfo[Session.stageKey] = SmallClinic.stage
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    var session = SmallClinic.session()
    var restored = session
    for input in Self.inputs(seed, 25) {
      let events = try? session.take(input)
      let others = try? restored.take(input)
      #expect(events == others)
      let bytes = try encoder.encode(session)
      restored = try decoder.decode(Session.self, from: bytes)
      #expect(restored == session)
      #expect(restored.assessment == session.assessment)
      #expect(restored.known == session.known)
      #expect(try encoder.encode(restored) == bytes)
    }
  }

  @Test(arguments: 1...40)
  func replayingLeadsToTheSameState(seed: Int) {
    var session = SmallClinic.session()
    for input in Self.inputs(seed, 40) { _ = try? session.take(input) }
    let replayed = Session(replaying: session.saved, on: SmallClinic.stage)
    #expect(replayed.facts == session.facts)
    #expect(replayed.state == session.state)
    #expect(replayed.question?.id == session.question?.id)
    #expect(replayed.assessment == session.assessment)
  }

  @Test(arguments: 1...60)
  func whateverIsTypedThereIsAWayOut(seed: Int) throws {
    var session = SmallClinic.session()
    for input in Self.inputs(seed, 60) {
      let events = (try? session.take(input)) ?? []
      let isAsking = session.question != nil
      #expect(isAsking || session.hasEnded || session.assessment.urgency == .emergency)
      #expect(!events.contains { if case .failed = $0 { true } else { false } })
      let sum = session.assessment.leading.reduce(0) { $0 + $1.chance }
      #expect(abs(sum - 1) < 0.01)
    }
    let again = try session.command(.startOver)
    #expect(again.question?.kind == .open)
  }

  @Test func theSameInputsGiveTheSameEvents() {
    var one = SmallClinic.session()
    var other = SmallClinic.session(on: Stage(SmallClinic.stage.dialogue))
    for input in Self.inputs(7, 50) {
      #expect((try? one.take(input)) == (try? other.take(input)))
    }
  }

  @Test func aCopyIsAnotherConversation() {
    var session = SmallClinic.session()
    _ = session.say("left calf")
    var fork = session
    _ = fork.say("it started suddenly")
    #expect(session.held("onset").isEmpty)
    #expect(fork.held("onset") == ["sudden"])
  }

  @Test func aChangedScriptIsATypedFaultAndTheInputsCanBeSaidAgain() throws {
    var session = SmallClinic.session()
    _ = session.say("left calf")
    let changed = Stage(
      try SmallClinic.dialogue(
        SmallClinic.script.replacingOccurrences(of: "Hello, I am Legwork.", with: "Hi.")))
    #expect(throws: Session.ResumeFault.scriptChanged) {
      try Session(resuming: session.saved, of: changed)
    }
    var replayed = Session(replaying: session.saved, on: changed)
    #expect(replayed.held("region") == ["calf"])
    #expect(replayed.resume().said.first == "Welcome back. This is where we were.")
  }

  @Test func aSavedConversationWithoutItsStageIsATypedFault() throws {
    let bytes = try JSONEncoder().encode(SmallClinic.session())
    #expect(throws: Session.ResumeFault.noStage) {
      try JSONDecoder().decode(Session.self, from: bytes)
    }
  }

  @Test func anEndlessConversationStaysSmall() throws {
    var session = SmallClinic.session()
    for round in 0..<300 {
      _ = session.say(round.isMultiple(of: 2) ? "sorry, suddenly" : "sorry, slowly")
      _ = session.say("left calf")
    }
    let size = try JSONEncoder().encode(session).count
    for round in 0..<300 {
      _ = session.say(round.isMultiple(of: 2) ? "sorry, suddenly" : "sorry, slowly")
    }
    #expect(try JSONEncoder().encode(session).count < size + size / 4)
    _ = try session.command(.back)
    #expect(session.question != nil)
  }

  @Test func oneGoesBackInAConversationOfAnyLength() throws {
    var session = SmallClinic.session()
    _ = session.say("left calf")
    for round in 0..<410 {
      let before = session.facts
      _ = session.say(round.isMultiple(of: 2) ? "sorry, suddenly" : "sorry, slowly")
      guard [250, 399, 409].contains(round) else { continue }
      var fork = session
      _ = try fork.command(.back)
      #expect(fork.facts == before)
    }
  }

  @Test func aCircleOfStatesIsATypedFaultAndNoHang() throws {
    let line = Line(id: "l", text: Text("Round and round."))
    let base = SmallClinic.stage.dialogue
    let circle = Dialogue(
      id: "circle", called: "", version: "1", language: "en", begin: "a", fingerprint: 1,
      settings: base.settings, grammar: base.grammar, wording: base.wording, units: [],
      directions: [], parts: [], findings: [], checklists: [], scores: [], redFlags: [],
      conditions: [], advice: [], plans: [], topics: [], terms: [],
      states: [
        State(id: "a", steps: [.say(line), .go("b")]), State(id: "b", steps: [.go("a")]),
      ], sources: [])
    var session = Session(of: circle)
    #expect(session.begin().contains(.failed(.tooManySteps(in: "a"))))
    #expect(!session.reply(to: "hello").isEmpty)
  }

  @Test func everyStepLeavesATrace() throws {
    var session = SmallClinic.session()
    session.keepsTrace = true
    _ = session.say("my left clf hurts")
    #expect(session.trace.steps.map(\.name) == Trace.Name.allCases)
    let notes = Dictionary(
      uniqueKeysWithValues: session.trace.steps.map { ($0.name, $0.notes) })
    #expect(notes[.read]?.isEmpty == false)
    #expect(notes[.believe]?.isEmpty == false)
    #expect(notes[.agenda]?.isEmpty == false)
  }
}
