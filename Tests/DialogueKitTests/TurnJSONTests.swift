import Conversation
import Foundation
import Testing

@testable import DialogueKit

/// A turn written by hand says the same as one encoded member by member.
@Test func aTurnIsWrittenAsItsMembersAreDeclared() throws {
  var session = Session(of: try legPain())
  var turns = [Turn(session.begin(), after: session)]
  for message in [
    "my left shin hurts, 2 weeks now, \"sharp\" \u{1}\t👍", "left knee or right calf, not sure",
    "40 km", "change age", "35", "dark brown pee", "no", "none", "stop",
  ] {
    turns.append(Turn(session.reply(to: message), after: session))
  }
  turns[0].fault = .noSuchState("z")
  turns[1].fault = .tooManySteps(in: "\\")
  #expect(turns.contains { !$0.assessment.leading.allSatisfy(\.against.isEmpty) })
  let encoder = JSONEncoder()
  for turn in turns {
    let written = try JSONSerialization.jsonObject(with: Data(turn.json.utf8))
    let encoded = try JSONSerialization.jsonObject(with: encoder.encode(turn))
    #expect(written as? NSDictionary == encoded as? NSDictionary, "\(turn.json)")
  }
}

@Test(arguments: [
  (0, 0, "0"), (7, 0, "7"), (-12, 0, "-12"), (Int.min, 0, "\(Int.min)"), (4100, 4, "0.41"),
  (1, 4, "0.0001"), (-1, 4, "-0.0001"), (10_000, 4, "1"), (-1250, 3, "-1.25"),
  (1_234_567, 4, "123.4567"), (101, 4, "0.0101"), (99_999, 4, "9.9999"), (100_000, 4, "10"),
])
func partsAreWrittenWithoutIdleZeros(_ parts: Int, _ decimals: Int, _ digits: String) {
  var writer = JSONWriter(reserving: 0)
  writer.parts(parts, decimals: decimals)
  #expect(writer.text == digits)
}

func legPain() throws -> Dialogue {
  let here = URL(filePath: #filePath).deletingLastPathComponent()
  return try Dialogue(folder: here.appending(path: "../../Dialogues/leg-pain").path)
}
