import DialogueModel
import Testing
import Understanding

/// Which forms of a word a phrase hears, and how it asks for one of them alone.
@Suite struct FormTests {
  static let reader = smallDialogue(
    """
    finding coming: yes or no
      called  how it comes
      hears   come on slowly, keep at it, get worse
    finding ending: yes or no
      called  how it ends
      hears   stop me, finish early, change my stride
    finding then: yes or no
      called  what was felt then
      hears   =felt ~ tug, =went pop
    finding amid: yes or no
      called  in the middle of it
      hears   pain =during lunch, =if ~ stung
    finding bend: yes or no
      called  how far it bends
      hears   bends to 90, bends to ninety
    """
  ).map { Reader($0) }

  private func claims(_ text: String) -> [String] { Self.reader?.read(text).claims.sorted() ?? [] }

  @Test(arguments: [
    ("it comes on slowly", "coming is yes"), ("came on slowly", "coming is yes"),
    ("it is coming on slowly", "coming is yes"), ("she keeps at it", "coming is yes"),
    ("kept at it", "coming is yes"), ("it gets worse", "coming is yes"),
    ("got worse", "coming is yes"), ("it stopped me", "ending is yes"),
    ("it stops me", "ending is yes"), ("I finished early", "ending is yes"),
    ("finishing early", "ending is yes"), ("I changed my stride", "ending is yes"),
  ])
  func wordsOfTheGrammarInflectInsidePhrases(_ row: (text: String, claim: String)) {
    #expect(claims(row.text) == [row.claim])
  }

  @Test(arguments: ["I felt a tug", "felt such a sharp tug", "it went pop"])
  func aWordAsItIsWrittenIsHeard(_ text: String) {
    #expect(claims(text) == ["then is yes"])
  }

  @Test(arguments: ["I feel a tug", "it feels like a tug", "it goes pop", "it will go pop"])
  func noOtherFormOfItIs(_ text: String) {
    #expect(claims(text) == [])
  }

  @Test func aSmallWordCountsWhereAPhraseAsksForIt() {
    #expect(claims("there is pain during lunch") == ["amid is yes"])
    #expect(claims("there is pain at lunch") == [])
    #expect(claims("as if a bee stung me") == ["amid is yes"])
    #expect(claims("a bee stung me") == [])
  }

  @Test(arguments: ["it bends to 90 or so", "bends to ninety"])
  func aNumberMayBeAWordOfAPhrase(_ text: String) {
    #expect(claims(text) == ["bend is yes"])
  }

  @Test func aWishIsStillItsOwnWord() {
    #expect(Self.reader?.read("stop").universals.map(\.universal) == [.stop])
    #expect(Self.reader?.read("it stopped me").universals.isEmpty == true)
  }
}
