import DialogueKit
import Foundation
import Testing

/// The same conversation for programs.
@Suite struct JSONChatTests {
  let garden: Garden

  init() throws {
    garden = try Garden()
  }

  private func turns(_ lines: String...) throws -> [JSON] {
    let talk = try garden.pipeChat("--json", lines: lines.map { $0 + "\n" }.joined())
    #expect(talk.status == 0)
    #expect(talk.errors.isEmpty)
    return try talk.output.split(separator: "\n").map { try JSON(Array($0.utf8)) }
  }

  @Test func theGreetingComesBeforeAnyLine() throws {
    let turns = try turns()
    #expect(turns.count == 1)
    #expect(turns[0]["turn"] == .number("0"))
    #expect(turns[0]["asks"]?["kind"] == .string("open"))
    #expect(turns[0]["ended"] == .bool(false))
  }

  @Test func everyTurnHasTheMembersOfTheProtocolInItsOrder() throws {
    let turns = try turns(#"{"say":"it is at a window"}"#, #"{"choose":["leaf"]}"#)
    for turn in turns {
      guard case .object(let members) = turn else {
        Issue.record("not an object")
        continue
      }
      #expect(
        members.map(\.name)
          == ["turn", "says", "heard", "unused", "known", "asks", "assessment", "ended"])
    }
    #expect(turns[1]["asks"]?["id"] == .string("spot"))
    #expect(turns[1]["asks"]?["kind"] == .string("one"))
    #expect(turns[2]["asks"]?["id"] == .string("water"))
    guard case .array(let known)? = turns[2]["known"] else {
      Issue.record("nothing is known")
      return
    }
    #expect(known.contains { $0["finding"] == .string("spot") && $0["answer"] == .string("leaf") })
  }

  @Test func aBadLineIsAnsweredAndTheSessionGoesOn() throws {
    let turns = try turns(
      "hello", "", #"{"say":1}"#, #"{"say":"a","choose":[]}"#, #"{"command":"bakc"}"#,
      #"{"say":"it is at a window"}"#, #"{"choose":["laef"]}"#, #"{"choose":["leaf"]}"#)
    let codes = turns.map { turn -> String? in
      guard case .string(let code)? = turn["error"]?["code"] else { return nil }
      return code
    }
    #expect(
      codes == [
        nil, "not-json", "not-json", "wrong-type", "no-input", "unknown-command", nil,
        "unknown-option", nil,
      ])
    #expect(turns[8]["asks"]?["id"] == .string("water"))
  }

  @Test func aHugeLineIsRefusedAndTheSessionGoesOn() throws {
    let huge = #"{"say":""# + String(repeating: "a", count: 5 << 20) + #""}"#
    let turns = try turns(huge, #"{"say":"it is at a window"}"#)
    #expect(turns.count == 3)
    #expect(turns[1]["error"]?["code"] == .string("too-long"))
    #expect(turns[2]["asks"]?["id"] == .string("spot"))
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
