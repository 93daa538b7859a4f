import Foundation
import Testing

/// What a person sees: colours, pictures and frames where they help, words alone elsewhere.
@Suite struct LookTests {
  let garden: Garden

  init() throws {
    garden = try Garden()
  }

  /// Colours and the like; readline's own switch for pasting is not among them.
  private func hasColour(_ text: String) -> Bool {
    text.contains(/\u{1B}\[[0-9;]+m/)
  }

  @Test func coloursAreForTerminals() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion()
    #expect(hasColour(terminal.everything))
  }

  @Test(arguments: [["NO_COLOR": "1"], ["TERM": "dumb"]])
  func coloursAreLeftOutOnRequest(_ environment: [String: String]) throws {
    let terminal = try garden.sitDownAtTheFirstQuestion(environment: environment)
    #expect(!hasColour(terminal.everything))
  }

  @Test func plainMeansWordsAlone() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion("--plain")
    #expect(!hasColour(terminal.everything))
    #expect(!terminal.everything.contains("_)(_"))
    #expect(terminal.everything.contains("1. The leaves"))
    terminal.type("stem\r")
    try terminal.expect("> ")
    terminal.type("every day\r")
    try terminal.expect("Put the fire out now.")
    #expect(!terminal.everything.contains("━"))
  }

  @Test func thePictureStandsBesideTheAnswers() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion()
    let rows = PseudoTerminal.visible(terminal.everything).split(separator: "\n")
    #expect(rows.contains { $0.contains("(__)") && $0.contains("The leaves") }, "\(rows)")
    #expect(rows.contains { $0.contains("_)(_") && $0.contains("The stem") })
  }

  @Test func thePictureIsAboveTheAnswersInANarrowWindow() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion(columns: 18)
    let rows = PseudoTerminal.visible(terminal.everything).split(separator: "\n")
    #expect(rows.contains { $0.contains("(__)") && !$0.contains("leaves") }, "\(rows)")
  }

  @Test func anEmergencyIsFramed() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion()
    terminal.type("stem, every day\r")
    let page = try terminal.expect("┛")
    #expect(page.contains("┏━"))
    #expect(page.contains("┃ Put the fire out now."))
  }

  @Test func thinkingIsShownWithBars() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion("--thinking")
    terminal.type("roots\r")
    try terminal.expect("wet-feet")
    #expect(terminal.everything.contains("█"))
  }

  @Test func theOpeningIsShownOnceThoughItIsThereBeforeTheRest() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion()
    let openings = PseudoTerminal.visible(terminal.everything)
      .components(separatedBy: "Hello. Tell me about your plant.")
    #expect(openings.count == 2)
  }

  @Test func brokenScriptsAreToldAndLeaveTheTerminalInOrder() throws {
    let folder = garden.file("broken")
    try FileManager.default.copyItem(atPath: Garden.dialogue, toPath: folder)
    let script = folder + "/garden.dialogue"
    let broken = try garden.text(of: script).replacing("ask       window", with: "ask       widow")
      .replacing("../../../../Dialogues/languages/en", with: ".")
    try broken.write(toFile: script, atomically: true, encoding: .utf8)
    let terminal = try PseudoTerminal(
      ["chat", "--dialogue", folder], environment: garden.environment())
    #expect(try terminal.end() == 1)
    #expect(terminal.everything.contains("unknown-name"))
    #expect(terminal.everything.contains("\u{1B}[?2004l"))
  }

  @Test func aPipeGetsWordsAlone() throws {
    let talk = try garden.pipeChat(lines: "it is at a window\nleaf\n")
    #expect(talk.status == 0)
    #expect(talk.output.contains("> it is at a window"))
    #expect(talk.output.contains("1. The leaves"))
    #expect(!talk.output.contains("\u{1B}"))
    #expect(talk.errors.isEmpty)
  }

  @Test func nothingThatWasTypedSteersTheTerminal() throws {
    let talk = try garden.pipeChat(
      lines: "it \u{1B}[31mlooks\u{1B}]0;owned\u{07} \u{9B}2Jsad \u{202E}now\nleaf\u{0}\u{8}\n")
    #expect(talk.status == 0)
    #expect(
      !talk.output.unicodeScalars.contains {
        $0 != "\n" && $0.properties.generalCategory == .control
      })
    #expect(!talk.output.contains("\u{202E}"))
  }

  @Test func bytesThatAreNoTextAreTaken() throws {
    let talk = try garden.pipe(
      ["chat", "--dialogue", Garden.dialogue], [0xFF, 0xFE, 0x0A, 0xC3, 0x0A, 0x00, 0x0A])
    #expect(talk.status == 0)
    #expect(talk.output.contains("What is wrong with it?"))
  }
}
