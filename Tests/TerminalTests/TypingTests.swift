import Foundation
import Testing

/// What a person does at the keyboard, through a real pseudo-terminal.
@Suite struct TypingTests {
  let garden: Garden

  init() throws {
    garden = try Garden()
  }

  /// The messages that were sent, as the recording has them.
  private func sent(_ record: String) throws -> [String] {
    try garden.text(of: record).split(separator: "\n").filter { $0.hasPrefix(">") }
      .map(String.init)
  }

  @Test func aLineIsEditedBeforeItIsSent() throws {
    let record = garden.file("talk.txt")
    let terminal = try garden.sitDownAtTheFirstQuestion("--record", record)
    // Two mistakes: one taken back at the end, one mended at the beginning with Ctrl-A and Ctrl-D.
    terminal.type("xthe leaff\u{7F}\u{01}\u{04}\r")
    try terminal.expect("How often does it get water?")
    #expect(try sent(record) == ["> it is at a window", "> the leaf"])
  }

  @Test func arrowsMoveAndWideCharactersAreEditedWhole() throws {
    let record = garden.file("talk.txt")
    let terminal = try garden.sitDownAtTheFirstQuestion("--record", record)
    terminal.type("leaf é痛👍\u{1B}[D\u{7F}\u{7F}\r")
    try terminal.expect("How often does it get water?")
    #expect(try sent(record).last == "> leaf 👍")
  }

  @Test func tabCompletesAnAnswer() throws {
    let record = garden.file("talk.txt")
    let terminal = try garden.sitDownAtTheFirstQuestion("--record", record)
    terminal.type("the l\t")
    try terminal.expect("The leaves")
    terminal.type("\r")
    try terminal.expect("How often does it get water?")
    #expect(try sent(record).last == "> The leaves")
  }

  @Test func tabOnAnEmptyLineListsTheAnswers() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion()
    terminal.type("\t")
    let list = try terminal.expect("> ")
    #expect(list.contains("The leaves"))
    #expect(list.contains("The stem"))
    #expect(!list.contains("/back"))
  }

  @Test func tabCompletesACommand() throws {
    let record = garden.file("talk.txt")
    let terminal = try garden.sitDownAtTheFirstQuestion("--record", record)
    terminal.type("/sum\t")
    try terminal.expect("/summary")
    terminal.type("\r")
    try terminal.expect("> ")
    #expect(try garden.text(of: record).contains("? command summary"))
  }

  @Test func aCommandThatIsNoneIsNotSent() throws {
    let record = garden.file("talk.txt")
    let terminal = try garden.sitDownAtTheFirstQuestion("--record", record)
    terminal.type("/wy\r")
    try terminal.expect("/why")
    #expect(try sent(record) == ["> it is at a window"])
  }

  @Test func theLineBeforeComesBackWithTheArrowKey() throws {
    let record = garden.file("talk.txt")
    let terminal = try garden.sitDownAtTheFirstQuestion("--record", record)
    terminal.type("\u{1B}[A")
    try terminal.expect("it is at a window")
    terminal.type("\r")
    try terminal.expect("> ")
    #expect(try sent(record) == ["> it is at a window", "> it is at a window"])
  }

  @Test func historyIsKeptForTheNextTimeInAPrivateFile() throws {
    let first = try garden.sitDownAtTheFirstQuestion()
    first.type("\u{04}")
    #expect(try first.end() == 0)
    let history = garden.state + "/history"
    #expect(try garden.text(of: history) == "it is at a window\n")
    #expect(try garden.mode(of: history) == 0o600)
    #expect(try garden.mode(of: garden.state) == 0o700)
    let second = try garden.sitDown()
    try second.expect("> ")
    second.type("\u{1B}[A")
    try second.expect("it is at a window")
  }

  @Test func noHistoryLeavesNothingBehind() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion("--no-history")
    terminal.type("\u{04}")
    #expect(try terminal.end() == 0)
    #expect(!FileManager.default.fileExists(atPath: garden.state))
  }

  @Test func aPasteOfSeveralLinesIsOneMessage() throws {
    let record = garden.file("talk.txt")
    let terminal = try garden.sitDown("--record", record)
    try terminal.expect("> ")
    terminal.type("\u{1B}[200~it is at a window\nsince monday\n\u{1B}[201~")
    try terminal.expect("since monday")
    terminal.type("\r")
    try terminal.expect("Where does it look unwell?")
    #expect(try sent(record) == ["> it is at a window", ">> since monday"])
  }

  @Test func controlCCancelsTheLineAndNeverKills() throws {
    let record = garden.file("talk.txt")
    let terminal = try garden.sitDownAtTheFirstQuestion("--record", record)
    terminal.type("not this")
    try terminal.expect("not this")
    terminal.type("\u{03}")
    try terminal.expect("^C")
    try terminal.expect("> ")
    terminal.type("\u{03}")
    try terminal.expect("Ctrl-D ends the chat.")
    try terminal.expect("> ")
    terminal.type("\u{03}")
    try terminal.expect("^C")
    try terminal.expect("> ")
    terminal.type("leaf\r")
    try terminal.expect("How often does it get water?")
    #expect(try sent(record).last == "> leaf")
  }

  @Test func controlDSaysGoodbye() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion()
    terminal.type("\u{04}")
    #expect(try terminal.end() == 0)
    #expect(terminal.fresh.contains(/\w{3}/))
  }

  @Test func controlDDoesNotEndALineThatIsBeingTyped() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion()
    terminal.type("leaf\u{04}\r")
    try terminal.expect("How often does it get water?")
  }

  @Test func aSignalToEndLeavesTheTerminalInOrder() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion()
    terminal.signal(SIGTERM)
    #expect(try terminal.end() == -SIGTERM)
    // Bracketed paste is switched off again.
    #expect(terminal.everything.contains("\u{1B}[?2004l"))
  }

  @Test func anotherWidthDrawsThePageAfreshAndKeepsTheLine() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion("--no-history")
    terminal.type("the le")
    try terminal.expect("the le")
    terminal.resize(columns: 24, rows: 40)
    try terminal.expect(sequence: "\u{1B}[2J")
    try terminal.expect("> the le")
    let lines =
      terminal.everything.components(separatedBy: "\u{1B}[2J").last
      .map(PseudoTerminal.visible)?.split(separator: "\n") ?? []
    #expect(lines.contains { $0.contains("Where does it look") })
    for line in lines { #expect(line.count <= 24, "\(line)") }
    terminal.type("af\r")
    try terminal.expect("How often does it")
  }

  @Test func aFreshScreenCanBeWishedFor() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion()
    terminal.type("\u{0C}")
    try terminal.expect(sequence: "\u{1B}[2J")
    terminal.type("leaf\r")
    try terminal.expect("How often does it get water?")
  }
}
