import Rehearsal
import Testing

@Suite struct TellingsTests {
  private let lines = """
    {"id": "hand", "opening": "ouch", "answers": {"place": "hand", "fell": "yes", "score": "3"}, \
    "assumed": {"score": "9"}, "expect": {"condition": "sprain", "urgency": "routine"}}
    {"id": "arm", "opening": "ouch", "answers": {"place": "arm", "fell": "no"}, \
    "assumed": {"score": "2"}, "expect": {"condition": "overuse", "urgency": "self-care"}}
    """

  @Test func theFactsOfTheStoryAreToldInOtherWordsAndAnotherOrder() throws {
    let retelling = Retelling(on: try Project.tiny())
    let hand = try #require(try EvaluationCase.read(lines).first)
    let openings = (0..<30).map {
      retelling.retold(hand, number: $0, extent: .whole, seed: 1).opening
    }
    #expect(Set(openings).count > 5)
    for opening in openings { #expect(!opening.contains("9"), "\(opening) tells what is assumed") }
    let falls = openings.filter { $0.contains("fell") || $0.contains("fall") }
    #expect(falls.contains { $0.hasPrefix("f") } && falls.contains { !$0.hasPrefix("f") })
  }

  @Test func membersOfSetsAreSaid() throws {
    let retelling = Retelling(on: try Project.legPain())
    let line = """
      {"id": "calf", "opening": "ouch", "answers": {"region": "calf_upper", "swelling": "calf"}, \
      "expect": {"condition": "calf-strain", "urgency": "routine"}}
      """
    let calf = try #require(try EvaluationCase.read(line).first)
    let openings = (0..<60).map {
      retelling.retold(calf, number: $0, extent: .whole, seed: 1).opening
    }
    // They stand only in the set that the phrases name.
    let said = ["balloon", "puff", "blown up", "engorged", "double", "twice"].filter { member in
      openings.contains { $0.contains(member) }
    }
    #expect(said.count > 1, "\(openings)")
    for opening in openings { #expect(!opening.contains("<"), "\(opening) names the set") }
  }

  @Test func partsAreLeftForTheQuestions() throws {
    let retelling = Retelling(on: try Project.tiny())
    let hand = try #require(try EvaluationCase.read(lines).first)
    func length(_ extent: Retelling.Extent) -> Int {
      (0..<20).reduce(0) {
        $0 + retelling.retold(hand, number: $1, extent: extent, seed: 1).opening.count
      }
    }
    #expect(length(.part) < length(.whole))
  }

  @Test(arguments: Retelling.Extent.allCases)
  func tellingsOfOneCaseComeToOneOutcome(extent: Retelling.Extent) throws {
    let tellings = Tellings(
      5, of: try EvaluationCase.read(lines), extent: extent, on: try Project.tiny(), seed: 1)
    #expect(
      tellings.consistency.urgency == Proportion(2, of: 2), "\(tellings.drawn(showingAll: true))")
    #expect(
      tellings.consistency.first == Proportion(2, of: 2), "\(tellings.drawn(showingAll: true))")
  }

  @Test func aTellingThatComesOutDifferentlyIsNamed() throws {
    let stage = try Project.tiny()
    let read = try EvaluationCase.read(lines)
    var other = read
    other[1].opening = "my hand is in agony and i fell"
    let evaluations = [read, other].map {
      Evaluation(of: $0, on: stage, manner: .words, seed: 1)
    }
    let consistency = Consistency(of: evaluations)
    #expect(consistency.urgency == Proportion(1, of: 2))
    #expect(consistency.unsteady.map { $0.prefix(4) } == ["arm:"])
  }
}
