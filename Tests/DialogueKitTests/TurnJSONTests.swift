import DialogueKit
import Testing

/// A turn written by hand says the same as one encoded member by member.
@Test func aTurnIsWrittenAsItsMembersAreDeclared() throws {
  let question = """
    {"id":"q","findings":["f"],"kind":"checklist","text":"t","because":"b","safety":"s",\
    "options":[{"id":"o","label":"l","finding":"f","answer":"a"},{"id":"none","label":"n"}],\
    "picture":"|\\n|","remaining":4,"progress":"about 4 more"}
    """
  let line = """
    {"turn":3,"says":["a \\"b\\"","é 👍"],\
    "heard":[{"finding":"f","answer":"a","polarity":"denied","side":"left","unit":"km","text":"x"}],\
    "unused":["y"],"known":[{"finding":"f","answer":"42","polarity":"affirmed","unit":"km",\
    "band":"long","side":"both","open":true,"turn":2}],"asks":\(question),\
    "assessment":{"urgency":"same-day","flags":["r"],"leading":[{"condition":"c","chance":0.4125,\
    "for":[{"finding":"f","answer":"a","weight":1.3}],\
    "against":[{"finding":"f","answer":"b","weight":-0.0001}]}],"concluded":true},\
    "ended":true,"fault":{"noSuchState":{"_0":"z"}}}
    """
  let turn = try JSON(Array(line.utf8)).decoded(as: Turn.self)
  #expect(turn.json == line)
  #expect(try JSON(encoding: turn).text == line)
}

@Test(arguments: [
  (0.0, "0"), (1, "1"), (0.41, "0.41"), (0.4, "0.4"), (0.00004, "0"), (0.00005, "0.0001"),
  (-1.25, "-1.25"), (123.4567891, "123.4568"), (0.0101, "0.0101"), (1e300, "0"), (.nan, "0"),
  (-.infinity, "0"),
])
func numbersHaveFourDecimalsAtMost(_ value: Double, _ digits: String) throws {
  let line = """
    {"turn":0,"says":[],"heard":[],"unused":[],"known":[],"assessment":{"urgency":"routine",\
    "flags":[],"leading":[{"condition":"c","chance":0.5,"for":[],"against":[]}],\
    "concluded":false},"ended":false}
    """
  var turn = try JSON(Array(line.utf8)).decoded(as: Turn.self)
  turn.assessment.leading[0].chance = value
  #expect(turn.json == line.replacing("0.5", with: digits))
}
