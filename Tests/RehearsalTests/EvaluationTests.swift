import Conversation
import DialogueModel
import Rehearsal
import Testing

@Suite struct EvaluationTests {
  private func evaluate(
    _ lines: String, manner: Person.Manner = .words, seed: UInt64 = 1
  ) throws -> Evaluation {
    Evaluation(
      of: try EvaluationCase.read(lines), on: try Project.tiny(), manner: manner, seed: seed)
  }

  private let hand = """
    {"id": "hand", "opening": "it hurts", "answers": {"place": "hand", "fell": "yes", \
    "score": "3"}, "expect": {"condition": "sprain", "urgency": "routine"}}
    """

  private let bone = """
    {"id": "bone", "opening": "i fell on my thumb and it is unbearable", "answers": {"place": \
    "hand", "fell": "yes", "score": "10"}, "expect": {"condition": "sprain", "urgency": "emergency"}}
    """

  @Test(arguments: [Person.Manner.words, .buttons])
  func aPersonIsLedToTheirCause(manner: Person.Manner) throws {
    let interview = try #require(try evaluate(hand, manner: manner).interviews.first)
    #expect(interview.rank == 1, "\(interview.text)")
    #expect(interview.urgencyError == 0)
    #expect(interview.isConcluded)
    #expect(interview.questionCount == 3)
    #expect(interview.askedAgain == [])
    #expect(interview.misheard == [])
  }

  @Test func anEmergencyIsCaughtAtTheMessageThatSaysIt() throws {
    let evaluation = try evaluate(bone)
    #expect(evaluation.interviews.map(\.emergencyTurn) == [1])
    #expect(
      evaluation.measures.contains {
        $0.name == "emergencies caught at the first message"
          && $0.proportion == Proportion(1, of: 1)
      })
  }

  @Test func anEmergencyOnWhichReadersDifferIsCountedApart() throws {
    let debated = bone.replacing(
      "\"urgency\": \"emergency\"",
      with: "\"urgency\": \"same-day\", \"urgency_also\": [\"emergency\"]")
    let interview = try #require(try evaluate(debated).interviews.first)
    #expect(interview.mayBeEmergency)
    #expect(!interview.mustBeEmergency)
  }

  @Test func anUrgencyBelowTheReadersIsTooLowByItsLevels() throws {
    let calm = hand.replacing("\"routine\"", with: "\"emergency\"")
    #expect(try evaluate(calm).interviews.map(\.urgencyError) == [-3])
  }

  @Test func anUrgencyBetweenTwoReadersIsRight() throws {
    let between = hand.replacing(
      "\"urgency\": \"routine\"",
      with: "\"urgency\": \"self-care\", \"urgency_also\": [\"same-day\"]")
    #expect(try evaluate(between).interviews.map(\.urgencyError) == [0])
  }

  @Test func whatThePersonDoesNotKnowIsNotSure() throws {
    let vague = """
      {"id": "vague", "opening": "it hurts", "answers": {"place": "arm"}, "expect": \
      {"condition": "overuse", "urgency": "self-care"}}
      """
    let interview = try #require(try evaluate(vague).interviews.first)
    #expect(interview.isConcluded)
    #expect(interview.rank == 1)
    #expect(interview.misheard == [])
  }

  @Test func theSameSeedGivesTheSameReport() throws {
    let cases = (0..<20).map { hand.replacing("\"id\": \"hand\"", with: "\"id\": \"hand\($0)\"") }
      .joined(separator: "\n")
    #expect(try evaluate(cases).json == evaluate(cases).json)
    let texts = try (1...6).map { try evaluate(hand, seed: $0).interviews[0].text }
    #expect(Set(texts).count > 1)
  }
}
