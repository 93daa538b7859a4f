import DialogueModel
import Testing
import Understanding

/// What a part of the body does in a sentence, and whom or when a sentence is about.
@Suite struct RoleTests {
  private func places(_ text: String) -> [String] {
    LegPain.read(text).claims.filter { $0.hasPrefix("region") }
  }

  private func claims(_ text: String, about finding: String) -> [String] {
    LegPain.read(text).claims.filter { $0.hasPrefix("\(finding) ") }
  }

  @Test(arguments: [
    "went up on my toes", "I lifted my knee to my chest", "sat with a cushion, resting my heel",
    "squeezing the calf did nothing", "bending the knee gives no bother", "can balance on that leg",
    "my toes feel fine", "the other knee is perfect", "ankle's ok",
    "no swelling in the ankle", "haven't tried the hip test yet",
  ])
  func whatIsHandledOrWellIsNoPlaceOfThePain(_ text: String) {
    #expect(places(text).isEmpty, "\(places(text))")
  }

  @Test(arguments: [
    ("my calf hurts, up near the knee", "calf"), ("the arch, not far from the heel", "arch"),
    ("shin pain a hand's width up from the ankle", "shin"),
    ("my physio says it's plantar fasciitis but my knee hurts", "knee"),
  ])
  func aLandmarkIsNoSecondPlace(_ text: String, _ part: String) {
    #expect(places(text).count == 1)
    #expect(places(text).first?.contains(part) == true, "\(places(text))")
  }

  @Test(arguments: ["hurts when I press the shin", "my knee hurts when I bend it", "only my knee"])
  func aPartThatHurtsIsAPlaceHoweverItIsHandled(_ text: String) {
    #expect(places(text).count == 1, "\(places(text))")
  }

  @Test func rightIsNoSideWhereItMeansSomethingElse() {
    for text in ["it is fine right now, my knee", "right after my run the knee hurt"] {
      #expect(LegPain.read(text).mentions.allSatisfy { $0.side == nil }, "\(text)")
    }
    #expect(LegPain.read("sorry, it's the right knee").mentions.contains { $0.side == .right })
  }

  @Test func aFractionIsNoSecondLeg() {
    #expect(claims("sore over the lower two thirds of the shin", about: "sides").isEmpty)
    #expect(claims("both my shins", about: "sides") == ["sides is both"])
  }

  @Test(arguments: [
    "I have been running for twelve years", "flew home from Crete three days ago",
    "same trainers for two years now", "had my baby six weeks ago", "my mate had it for a year",
    "moved house a month ago",
  ])
  func aTimeOfSomethingElseIsNotHowLongItHurts(_ text: String) {
    #expect(claims(text, about: "duration").isEmpty, "\(claims(text, about: "duration"))")
  }

  @Test(arguments: [
    "it has been there some ten weeks", "three weeks now", "my shin has hurt for a month",
    "started two days ago", "had this since Monday", "going on six months",
  ])
  func aTimeOfThePainIs(_ text: String) {
    #expect(claims(text, about: "duration").count == 1, "\(claims(text, about: "duration"))")
  }

  @Test(arguments: [
    "if it swells I will see a doctor", "should I take antibiotics?",
    "I would see someone if it got swollen", "my brother had a swollen knee",
    "my wife got a numb foot, she ran on",
  ])
  func whatIsNotSaidToBeSoIsNoFact(_ text: String) {
    #expect(LegPain.read(text).mentions.isEmpty, "\(LegPain.read(text).claims)")
  }

  @Test func theStoryOfAnotherEndsAtTheSpeaker() {
    #expect(!places("my brother had shin splints and now my knee hurts").isEmpty)
  }

  @Test(arguments: ["I don't know if my pee is dark", "not sure whether my wee is brown"])
  func notKnowingDeniesNothing(_ text: String) {
    let mentions = LegPain.read(text).mentions.filter { $0.finding.text == "urine" }
    #expect(mentions.allSatisfy { $0.polarity == .unsure }, "\(mentions)")
  }

  @Test(arguments: ["stairs are fine", "stairs: nothing"])
  func whatIsSaidToBeFineIsDenied(_ text: String) {
    let stairs = LegPain.read(text).mentions.filter { $0.finding.text == "stairs" }
    #expect(stairs.count == 1)
    #expect(stairs.allSatisfy { $0.polarity == .denied || $0.answers.map(\.text) == ["no"] })
  }

  @Test func aListIsDeniedTogetherAndTwoThingsAreNot() {
    let claims = LegPain.read("my calf is swollen and i can hop fine").claims
    #expect(claims.contains("swelling is calf"), "\(claims)")
  }

  @Test func whatIsPassedOverIsToldWithItsReason() {
    guard let reader = LegPain.reader else { return }
    let message = "resting my heel on a cushion, shin pain, moved house three weeks ago"
    let (_, passedOver) = reader.explain(message)
    #expect(passedOver.contains { $0.reason == .handled && $0.text.contains("heel") })
    #expect(passedOver.contains { $0.reason == .otherTime })
  }
}
