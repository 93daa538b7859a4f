import DialogueModel
import Testing
import Understanding

@Suite struct WhoseTests {
  @Test(arguments: [
    ("my knee hurts", Reading.Whose.speaker),
    ("my knee hurts, my son has a fever", .speaker),
    ("my son has a swollen knee, he has a fever", .charge),
    ("he has a fever", .charge),
    ("my very active 6 year old boy limps", .charge),
    ("my wife has a swollen calf. she has chest pain", .acquaintance),
    ("my mum is 70. she fell. she cant stand", .acquaintance),
  ])
  func aMessageTellsWhoseStoryItIs(_ text: String, _ whose: Reading.Whose) {
    #expect(LegPain.read(text).whose == whose)
  }

  @Test(arguments: ["knee hurts", "my mate had a fever, calf hurts", "swollen since sunday"])
  func aStoryWithoutAPersonBelongsToNobodyElse(_ text: String) {
    let whose = LegPain.read(text).whose
    #expect(whose == nil || whose == .speaker)
  }

  @Test func whatAnotherIsOrHasIsSetAsideBesideOnesOwn() {
    for text in ["my knee hurts, my mum is 70", "my knee hurts, my son has a fever"] {
      let reading = LegPain.read(text)
      #expect(!reading.mentions.contains { ["age", "fever"].contains($0.finding.text) })
      #expect(reading.setAside.contains { $0.reason == .otherPerson })
    }
  }

  @Test func wordsThatCountAloneCountOnlyAlone() {
    #expect(LegPain.read("kms").claims == ["self_harm is yes"])
    #expect(LegPain.read("kms lol").claims == ["self_harm is yes"])
    #expect(LegPain.read("5 kms").claims.allSatisfy { $0 != "self_harm is yes" })
    #expect(LegPain.read("my shin hurts. kms: 40").claims.allSatisfy { $0 != "self_harm is yes" })
  }

  @Test func aLongerPhraseThatOnlyLooksLikeACauseIsNoWorry() {
    #expect(LegPain.read("a stroke of bad luck").worries.isEmpty)
  }

  @Test func aFamilyHistorySetsNothingOfNowAside() {
    #expect(
      LegPain.read("my shin hurts and a family history of cancer").claims.contains {
        $0.hasPrefix("region is shin")
      })
  }
}
