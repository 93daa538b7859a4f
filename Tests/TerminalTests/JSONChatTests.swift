import DialogueKit
import Foundation
import Testing

/// The same conversation for programs.
@Suite struct JSONChatTests {
  let garden: Garden

  init() throws {
    garden = try Garden()
  }

  /// What the tests look at in a line.
  private struct Line: Decodable {
    struct Asks: Decodable {
      var id: String
      var kind: String
    }
    struct Known: Decodable {
      var finding: String
      var answer: String
    }
    struct Refusal: Decodable {
      var code: String
    }
    var turn: Int?
    var asks: Asks?
    var known: [Known]?
    var ended: Bool?
    var error: Refusal?
  }

  private func output(_ lines: [String]) throws -> [Substring] {
    let talk = try garden.pipeChat("--json", lines: lines.map { $0 + "\n" }.joined())
    #expect(talk.status == 0)
    #expect(talk.errors.isEmpty)
    return talk.output.split(separator: "\n")
  }

  private func turns(_ lines: String...) throws -> [Line] {
    try output(lines).map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
  }

  @Test func theGreetingComesBeforeAnyLine() throws {
    let turns = try turns()
    #expect(turns.count == 1)
    #expect(turns[0].turn == 0)
    #expect(turns[0].asks?.kind == "open")
    #expect(turns[0].ended == false)
  }

  @Test func everyTurnHasTheMembersOfTheProtocolInItsOrder() throws {
    let lines = [#"{"say":"it is at a window"}"#, #"{"choose":["leaf"]}"#]
    for line in try output(lines) {
      var rest = line
      for name in ["turn", "says", "heard", "unused", "known", "asks", "assessment", "ended"] {
        let found = try #require(rest.firstRange(of: "\"\(name)\":"), "\(name) in \(line)")
        rest = rest[found.upperBound...]
      }
    }
    let turns = try turns(lines[0], lines[1])
    #expect(turns[1].asks?.id == "spot")
    #expect(turns[1].asks?.kind == "one")
    #expect(turns[2].asks?.id == "water")
    #expect(turns[2].known?.contains { $0.finding == "spot" && $0.answer == "leaf" } == true)
  }

  @Test func aBadLineIsAnsweredAndTheSessionGoesOn() throws {
    let turns = try turns(
      "hello", "", #"{"say":1}"#, #"{"say":"a","choose":[]}"#, #"{"command":"bakc"}"#,
      #"{"say":"it is at a window"}"#, #"{"choose":["laef"]}"#, #"{"choose":["leaf"]}"#)
    #expect(
      turns.map(\.error?.code) == [
        nil, "not-json", "not-json", "wrong-type", "no-input", "unknown-command", nil,
        "unknown-option", nil,
      ])
    #expect(turns[8].asks?.id == "water")
  }

  @Test func aHugeLineIsRefusedAndTheSessionGoesOn() throws {
    let huge = #"{"say":""# + String(repeating: "a", count: 5 << 20) + #""}"#
    let turns = try turns(huge, #"{"say":"it is at a window"}"#)
    #expect(turns.count == 3)
    #expect(turns[1].error?.code == "too-long")
    #expect(turns[2].asks?.id == "spot")
  }

  @Test func aLineThatIsNotUTF8IsRefused() throws {
    let talk = try garden.pipe(
      ["chat", "--json", "--dialogue", Garden.dialogue],
      Array(#"{"say":""#.utf8) + [0xFF] + Array("\"}\n".utf8))
    #expect(talk.output.contains(#"{"error":{"code":"not-utf-8""#))
    #expect(talk.status == 0)
  }

  @Test func theSameLinesGiveTheSameBytes() throws {
    let lines =
      "{\"say\":\"it is at a window\"}\n{\"say\":\"leaf, every day\"}\n{\"command\":\"back\"}\n"
    let first = try garden.pipeChat("--json", lines: lines)
    let second = try garden.pipeChat("--json", lines: lines)
    #expect(first.output == second.output)
  }

  @Test func everyTurnIsOutBeforeTheNextLineIsRead() throws {
    // A program that waits for each answer must never wait in vain: nothing is held back.
    let terminal = try garden.sitDown("--json")
    try terminal.expect("\"turn\":0")
    terminal.type("{\"say\":\"it is at a window\"}\n")
    try terminal.expect("\"turn\":1")
    terminal.type("{\"choose\":[\"leaf\"]}\n")
    try terminal.expect("\"turn\":2")
  }

  @Test func wrongUseEndsWith64() throws {
    #expect(try garden.pipeChat("--json", "--plain", lines: "").status == 64)
    #expect(try garden.pipeChat("--today", "tomorrow", lines: "").status == 64)
    #expect(try garden.pipeChat("--resume", "../x", lines: "").status == 64)
    #expect(try garden.pipe(["chat", "--dialogue", "/nowhere"], [UInt8]()).status == 64)
  }
}
