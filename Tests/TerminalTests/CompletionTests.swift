import Terminal
import Testing

private let completion = Completion(
  answers: ["One leg", "Both legs", "Not sure"], commands: ["why", "start over", "/back"])

@Test func tabCompletesAnswersAndCommandsWhateverTheirCase() {
  #expect(completion.matches("o") == ["One leg"])
  #expect(completion.matches("BOTH") == ["Both legs"])
  #expect(completion.matches("s") == ["start over"])
  #expect(completion.matches("/") == ["/back"])
  #expect(completion.matches("xyz") == [])
}

@Test func tabOnAnEmptyLineOffersTheAnswersAlone() {
  #expect(completion.matches("") == ["One leg", "Both legs", "Not sure"])
  #expect(Completion(commands: ["why"]).matches("") == ["why"])
}
