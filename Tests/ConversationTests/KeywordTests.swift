import Conversation
import DialogueModel
import DialogueScript
import Testing

/// What single words of the language do in a conversation.
@Suite struct KeywordTests {
  /// A script of one checklist and the findings that a test is about.
  private static func session(
    _ findings: String, asks: String, listens: Bool = true
  ) throws -> Session {
    let dialogue = try SmallClinic.dialogue(
      """
      dialogue keywords
        called    Keywords
        version   1
        speaks    en
        begin     start

      \(findings)

      condition other
        called    something else
        prior     10%  estimate
        see       routine  a GP within 2 weeks

      state start
        \(listens ? "listen    What hurts?" : "say       Hello.")
        ask       \(asks)
        conclude although the list of dangers was asked twice
        offer     What next?
          over    Start over
            do    start-over
      """)
    return SmallClinic.session(on: Stage(dialogue))
  }

  @Test func ofSeveralOpenAnswersTheOneThatIsMeantHolds() throws {
    var session = try Self.session(
      """
      finding gone: one of
        called    when it goes
        ask       When does it go?
        mins      Within minutes
          hears   within minutes
        never     It does not
          hears   it stays

      finding tight: one of
        called    tightness
        ask       Is it tight?
        hears     tight
        run       On runs
          meant   gone is mins
          said    tight on runs
          hears   tight on runs
        always    Always
          meant   gone is never
          said    tight always
          hears   tight always
      """, asks: "gone, tight")
    _ = session.reply(to: "it is tight")
    #expect(session.facts["tight"]?.open == ["run", "always"])
    _ = session.reply(to: "within minutes")
    #expect(session.facts["tight"]?.affirmed == ["run"])
  }

  @Test func whatIsQuietIsNotEchoedBesideOtherThings() throws {
    let finding = """
      finding pain: yes or no
        called    pain now
        ask       Does it hurt?
        yes       Yes
          said    pain now
          quiet
          hears   hurts
        no        No

      finding swelling: yes or no
        called    swelling
        ask       Is it swollen?
        yes       Yes
          said    swelling
          hears   swollen
        no        No
      """
    var both = try Self.session(finding, asks: "pain, swelling")
    let echo = both.reply(to: "it hurts and is swollen").said.joined(separator: " ")
    #expect(echo.contains("swelling") && !echo.contains("pain now"))
    var alone = try Self.session(finding, asks: "pain, swelling")
    #expect(alone.reply(to: "it hurts").said.joined().contains("pain now"))
  }

  private static let dangers = """
    finding chest: yes or no
      called    chest pain
      ask       Any chest pain?
      yes       Yes
        said    chest pain
        hears   chest pain
      no        No

    finding numb: yes or no
      called    numbness
      ask       Is it numb?
      yes       Yes
        said    numbness
        hears   numb
      no        No

    checklist dangers
      ask       Is any of these true?
      doubt     Which of them may be true?
      item      chest is yes  Chest pain
      item      numb is yes  Numbness
      none      None of these

    red-flag unsure-chest: same day
      called    a danger that you could not rule out
      when      chest is not-sure
      say       Be seen today.
      estimate  not sure is never no

    red-flag chest-pain: emergency
      called    a danger in the chest
      when      chest is yes
      say       Get help now.
      estimate  safety first
    """

  @Test func aListOfDangersIsAskedOnceMoreInDoubt() throws {
    var session = try Self.session(Self.dangers, asks: "dangers", listens: false)
    _ = session.reply(to: "not sure")
    #expect(session.question?.id == "dangers")
    #expect(session.question?.text == "Which of them may be true?")
    // What is named now may be true, and counts as such.
    _ = session.reply(to: "chest pain")
    #expect(session.facts["chest"]?.certainty == .unsure)
  }

  @Test func notSureIsAFactThatARuleCanAskFor() throws {
    var session = try Self.session(Self.dangers, asks: "dangers", listens: false)
    #expect(session.assessment.urgency == .selfCare || session.assessment.flags.isEmpty)
    _ = session.reply(to: "not sure")
    #expect(session.assessment.flags.isEmpty)
    _ = session.reply(to: "i do not know")
    #expect(session.facts["chest"]?.isNotSure == true)
    #expect(session.assessment.flags.contains("unsure-chest"))
    #expect(!session.assessment.flags.contains("chest-pain"))
  }
}
