import DialogueModel
import Testing
import Understanding

@Suite struct WishTests {
  @Test(arguments: [
    "my shins get tight and my feet go tingly, i have to stop, then it goes",
    "i had to stop", "had to stop", "i had to stop running", "nothing helps",
    "my back hurts", "i stop and it goes",
  ])
  func aStoryHoldsNoWish(_ text: String) {
    #expect(LegPain.read(text).universals.isEmpty, "\(LegPain.read(text).universals)")
  }

  @Test(arguments: [
    ("stop", Universal.stop), ("please stop", .stop), ("ok stop now", .stop),
    ("i want to stop", .stop), ("go back", .back), ("back please", .back),
    ("help", .help), ("start over", .startOver), ("skip this", .skip),
  ])
  func aWishOfItsOwnIsHeard(_ text: String, _ wish: Universal) {
    #expect(LegPain.read(text).universals.map(\.universal) == [wish])
  }

  @Test(arguments: ["fnord grumpf", "wibble grumpf snark"])
  func nothingIsMendedWhereNothingIsKnown(_ text: String) {
    let reading = LegPain.read(text)
    #expect(reading.mentions.isEmpty, "\(reading.claims)")
    #expect(reading.words.allSatisfy { $0.corrected == nil })
  }

  @Test(arguments: ["not 45, i meant 54", "i meant 54, not 45", "54, not 45", "sorry, 54 not 45"])
  func theDeniedNumberIsTheOldOne(_ text: String) {
    for asked in [nil, "danger-signs", "onset"] {
      let reading = LegPain.read(text, asked: asked)
      #expect(reading.reply == .quantity(Quantity(54, unit: nil)), "\(reading)")
      #expect(reading.isCorrection)
    }
  }

  @Test func whatGoesOnAfterGoneIsNotDenied() {
    #expect(LegPain.read("pee's gone really dark brown").claims == ["urine is cola"])
    #expect(LegPain.read("the swelling has gone").claims == ["swelling is none"])
  }

  @Test func longSittingIsNoDuration() {
    let claims = LegPain.read("worse when i sit at my desk for ages").claims
    #expect(!claims.contains("duration is gt3m"), "\(claims)")
    #expect(LegPain.read("i have had this for ages").claims.contains("duration is gt3m"))
  }

  @Test func aShortFormOfTheSideIsHeard() {
    #expect(LegPain.read("lft calf hurts").mentions.contains { $0.side == .left })
  }

  @Test func whatIsKillingSomebodyIsSevere() {
    let claims = LegPain.read("my left calf is killing me and it's swollen").claims
    #expect(claims.contains("pain_score is 7_10"), "\(claims)")
  }

  @Test func theDeniedAmountIsTheOldOne() {
    let reading = LegPain.read("8 miles, not 10", asked: "danger-signs")
    #expect(reading.isCorrection)
    guard case .quantity(let amount)? = reading.reply else {
      Issue.record("no amount in \(reading)")
      return
    }
    #expect(amount.value == 8)
  }

  @Test(arguments: ["i was right the first time", "no, i was right the first time"])
  func aCorrectionIsTakenBack(_ text: String) {
    let reading = LegPain.read(text)
    #expect(reading.reply == .same)
    #expect(reading.isCorrection)
    #expect(reading.mentions.isEmpty, "\(reading.claims)")
  }
}
