import DialogueModel
import Rehearsal
import Testing

@Suite struct EvaluationCaseTests {
  private let line = """
    {"id": "a", "kind": "made-up", "opening": "my calf went", "answers": {"region": ["calf_upper", \
    "calf_lower"], "sides": "one"}, "assumed": {"fever": "no", "sides": "both"}, "expect": \
    {"condition": "calf-strain", "acceptable": ["cramp"], "urgency": "routine", "urgency_also": \
    ["self-care"]}}
    """

  @Test func itHoldsWhatThePersonKnowsAndWhatIsRight() throws {
    let read = try #require(try EvaluationCase.read(line + "\n\n").first)
    #expect(read.opening == "my calf went")
    #expect(read.knows["region"] == ["calf_upper", "calf_lower"])
    #expect(read.knows["sides"] == ["one"])
    #expect(read.knows["fever"] == ["no"])
    #expect(read.acceptable == ["calf-strain", "cramp"])
    #expect(read.urgency == .selfCare ... .routine)
  }

  @Test(arguments: [
    ("", "line 1: there are no cases"),
    ("{\"id\": \"a\"}", "line 1: `opening` is missing"),
    ("\n{\"id\": 3}", "line 2: `id` has the wrong form"),
  ])
  func whatIsNoCaseIsReportedWithItsLine(text: String, message: String) {
    #expect(throws: EvaluationCase.Unreadable.self) { try EvaluationCase.read(text) }
    do {
      _ = try EvaluationCase.read(text)
    } catch {
      #expect("\(error)" == message)
    }
  }
}
