import Foundation
import Testing

/// What is kept of a conversation, and what is not.
@Suite struct KeepingTests {
  let garden: Garden

  init() throws {
    garden = try Garden()
  }

  private var save: String { garden.state + "/last.conversation" }

  @Test func killedInMidConversationItGoesOnWhereItWas() throws {
    let first = try garden.sitDownAtTheFirstQuestion("--resume")
    first.type("leaf\r")
    try first.expect("How often does it get water?")
    try first.expect("> ")
    first.type("every d")
    try first.expect("every d")
    first.kill()

    let second = try garden.sitDown("--resume")
    try second.expect("How often does it get water?")
    try second.expect("> ")
    second.type("/summary\r")
    let summary = try second.expect("How often")
    #expect(summary.contains("the leaves"))
    try second.expect("> ")
    second.type("daily\r")
    try second.expect("Give it less water.")
  }

  @Test func nothingIsKeptUnasked() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion("--no-history")
    terminal.kill()
    #expect(!FileManager.default.fileExists(atPath: garden.state))
  }

  @Test func whatIsKeptIsPrivate() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion("--resume")
    #expect(try garden.mode(of: save) == 0o600)
    terminal.kill()
  }

  @Test func conversationsHaveNames() throws {
    for name in ["fern", "rose"] {
      let terminal = try garden.sitDownAtTheFirstQuestion("--resume", name)
      if name == "rose" {
        terminal.type("root\r")
        try terminal.expect("How often does it get water?")
      }
      terminal.kill()
    }
    let terminal = try garden.sitDown("--resume", "fern")
    try terminal.expect("Where?")
  }

  @Test func aGoodbyeDoesNotForgetTheConversation() throws {
    let first = try garden.sitDownAtTheFirstQuestion("--resume")
    first.type("\u{04}")
    #expect(try first.end() == 0)
    let second = try garden.sitDown("--resume")
    try second.expect("Where?")
  }

  @Test(arguments: [
    "", "rubbish", "legwork conversation 1\n", "legwork conversation 999\n0 bytes 0\n{}",
    "legwork conversation 1\n2 bytes cbf29ce484222325\n{}",
    "legwork conversation 1\n2 bytes 8d0507b4ea7f4b\n{}",
  ])
  func aDamagedFileIsKeptAsideAndTheChatBegins(_ content: String) throws {
    try FileManager.default.createDirectory(
      atPath: garden.state, withIntermediateDirectories: true)
    try content.write(toFile: save, atomically: true, encoding: .utf8)
    let terminal = try garden.sitDown("--resume")
    let opening = try terminal.expect("What is wrong with it?")
    #expect(opening.contains("cannot be used"))
    #expect(try garden.text(of: save + ".kept") == content)
    terminal.kill()
  }

  @Test func aFileCutShortIsKeptAside() throws {
    let first = try garden.sitDownAtTheFirstQuestion("--resume")
    first.kill()
    let whole = try Data(contentsOf: URL(fileURLWithPath: save))
    for length in [whole.count - 1, whole.count / 2, 60, 30, 1] {
      try whole.prefix(length).write(to: URL(fileURLWithPath: save))
      let terminal = try garden.sitDown("--resume")
      try terminal.expect("cannot be used")
      try terminal.expect("What is wrong with it?")
      terminal.kill()
    }
  }

  @Test func oneConversationIsOpenInOneWindow() throws {
    let first = try garden.sitDownAtTheFirstQuestion("--resume")
    let second = try garden.pipeChat("--resume", lines: "")
    #expect(second.status == 64)
    #expect(second.errors.contains("another window"))
    first.kill()
    #expect(try garden.pipeChat("--resume", lines: "").status == 0)
  }

  @Test func aRecordingIsATranscript() throws {
    let record = garden.file("talk.txt")
    let talk = try garden.pipeChat("--record", record, lines: "it is at a window\nleaf\n")
    #expect(talk.status == 0)
    let text = try garden.text(of: record)
    #expect(text.hasPrefix("dialogue garden\nversion 1\ntoday 2026-11-25\n"))
    #expect(text.contains("\n> it is at a window\n"))
    let replayed = try garden.pipe(
      ["replay", "--dialogue", Garden.dialogue, record], [UInt8]())
    #expect(replayed.status == 0, "\(replayed.output)\(replayed.errors)")
  }

  @Test func aRecordingNeverOverwrites() throws {
    let record = garden.file("talk.txt")
    try "mine".write(toFile: record, atomically: true, encoding: .utf8)
    let talk = try garden.pipeChat("--record", record, lines: "")
    #expect(talk.status == 64)
    #expect(talk.errors.contains("already"))
    #expect(try garden.text(of: record) == "mine")
  }

  private func report(_ arguments: String...) throws -> Garden.Piped {
    try garden.pipe(["report", "--dialogue", Garden.dialogue] + arguments, Data())
  }

  @Test func aKeptConversationComesOnOnePage() throws {
    let terminal = try garden.sitDownAtTheFirstQuestion("--resume")
    terminal.kill()
    let page = try report("--html")
    #expect(page.status == 0, "\(page.errors)")
    #expect(page.output.hasPrefix("<!DOCTYPE html>"))
    #expect(page.output.contains("it is at a window"))
    #expect(try report().output.contains("it is at a window"))
  }

  @Test func aTranscriptComesOnOnePageAsWell() throws {
    _ = try garden.pipeChat("--record", garden.file("talk.txt"), lines: "it is at a window\nleaf\n")
    let page = try report(garden.file("talk.txt"), "--json")
    #expect(page.status == 0, "\(page.errors)")
    #expect(page.output.contains("\"it is at a window\""))
  }

  @Test func withoutAConversationThereIsNoPage() throws {
    let page = try report()
    #expect(page.status == 64)
    #expect(page.errors.contains("--resume"))
  }
}
