import DialogueModel
import Testing
import Understanding

/// Signs that rules alone look at: heard beside everything else, and never instead of it.
@Suite struct SignTests {
  private static let reader = smallDialogue(
    """
    finding place: one of
      called  the place
      ask     Where?
      shin    Shin
        hears shin
      calf    Calf
        hears calf
    finding hard: yes or no
      called  a hard muscle
      ask     Is it hard?
      hears   hard
    finding alarm: signs
      called  signs of pressure
      stone   Hard as stone
        hears shin ~ hard
        not-heard hard run
    """
  ).map { Reader($0) }

  private func told(_ text: String) throws -> (heard: [String], signs: [String]) {
    let mentions = try #require(Self.reader).read(text).mentions
    return (
      mentions.filter { !$0.isSign }.map { "\($0.finding)" },
      mentions.filter(\.isSign).map { "\($0.finding)" }
    )
  }

  @Test func aSignBorrowsTheWordsOfWhatIsHeard() throws {
    let told = try told("my shin is hard")
    #expect(told.heard.sorted() == ["hard", "place"])
    #expect(told.signs == ["alarm"])
  }

  @Test(arguments: ["my shin is not hard", "shin sore after a hard run", "my calf is hard"])
  func aSignThatIsDeniedOrNotThereIsNone(_ text: String) throws {
    #expect(try told(text).signs.isEmpty)
  }
}
