import DialogueModel
import Testing
import Understanding

@Suite struct PlaceTests {
  @Test(arguments: [
    ("inside of my left shin", "shin_inner", Side.left),
    ("my left shin, on the inside", "shin_inner", .left),
    ("left inner shin", "shin_inner", .left),
    ("the back of both my knees", "knee_back", .both),
    ("right behind my right knee", "knee_back", .right),
    ("right knee at the front", "knee_front", .right),
    ("outer side of my r knee", "knee_outer", .right),
    ("lower part of my left calf", "calf_lower", .left),
    ("my left calf high up", "calf_upper", .left),
    ("my left shin hurts inside edge", "shin_inner", .left),
    ("my left shin hurts, 3 weeks, inside edge, came on slowly", "shin_inner", .left),
  ])
  func aPlaceIsComposedInAnyOrder(_ text: String, _ answer: String, _ side: Side) {
    let reading = LegPain.read(text)
    let places = reading.mentions.filter { $0.finding.text == "region" }
    #expect(places.map { $0.answers.map(\.text) } == [[answer]], "\(reading.claims)")
    #expect(places.first?.side == side)
    let sides = reading.mentions.first { $0.finding.text == "sides" }
    #expect(sides?.answers.map(\.text) == [side == .both ? "both" : "one"])
  }

  @Test func aDirectionPointsBackToThePart() {
    let claims = LegPain.read("hurts round the outer side of the knee and in behind it").claims
    #expect(claims.contains("region is knee_outer"), "\(claims)")
    #expect(claims.contains("region is knee_back"), "\(claims)")
  }

  @Test func aPartAloneLeavesOpenWhichPlace() {
    let places = LegPain.read("my knee hurts").mentions.filter { $0.finding.text == "region" }
    #expect(places.count == 1)
    #expect((places.first?.answers.count ?? 0) > 1)
  }

  @Test(arguments: [
    ("it goes from my hip to my knee", "hip"), ("aches down the shin towards the ankle", "shin"),
    ("from buttock to heel it burns", "buttock"), ("sore from the ankle up to the calf", "ankle"),
    ("burns down the calf to the heel", "calf"), ("hurts from knee to ankle", "knee"),
  ])
  func whereItEndsIsNotThePlace(_ text: String, _ part: String) {
    let places = LegPain.read(text).mentions.filter { $0.finding.text == "region" }
    #expect(places.count == 1 && places.first?.text.contains(part) == true, "\(places)")
  }

  @Test(arguments: [
    ("not up at the bum", "region is not buttock"), ("not out in the groin", "region is not groin"),
  ])
  func smallWordsStandBetweenADenialAndAPlace(_ text: String, _ claim: String) {
    let claims = LegPain.read(text).claims
    #expect(claims.contains { $0.hasPrefix(claim) }, "\(claims)")
  }

  @Test(arguments: [
    "no pain in the calf", "my calf has never bothered me", "the calf itself isn't sore",
    "never had calf problems",
  ])
  func painDeniedOfAPlaceTellsWhereItIsNot(_ text: String) {
    let claims = LegPain.read("heel pain. \(text)").claims
    #expect(claims.contains { $0.hasPrefix("region is not calf") }, "\(claims)")
    #expect(!claims.contains { $0.hasPrefix("region is calf") }, "\(claims)")
  }

  @Test(arguments: ["my left calf is grand now", "the calf's fine, it's lower down"])
  func aPlaceThatIsWellIsNoPlaceOfThePain(_ text: String) {
    #expect(!LegPain.read(text).claims.contains { $0.hasPrefix("region") })
  }

  @Test(arguments: [
    "the knee doesn't hurt when I walk", "my knee isn't swollen", "my knee is fine on the flat",
  ])
  func aPlaceOfWhichMoreIsSaidStaysOne(_ text: String) {
    #expect(LegPain.read(text).claims.contains { $0.hasPrefix("region is knee") })
  }

  @Test(arguments: [
    "thumped on the thigh by a knee", "pain in front of the hip when I march my knees up",
  ])
  func whatIsDoneWithAPartMakesItNoPlace(_ text: String) {
    #expect(!LegPain.read(text).claims.contains { $0.hasPrefix("region is knee") })
  }

  @Test(arguments: [
    ("sore above the kneecap where the quad goes in", "knee_above_cap"),
    ("that's where my calf hurts", "calf"), ("my heels kill after footy, at the back", "achilles"),
  ])
  func whereLeadsToALandmark(_ text: String, _ place: String) {
    let places = LegPain.read(text).claims.filter { $0.hasPrefix("region") }
    #expect(places.count == 1 && places.first?.contains(place) == true, "\(places)")
  }

  @Test func aPhraseReachesOverFewSmallWords() {
    let far = "it aches in class when I'm just sitting there and at night it wakes me up"
    #expect(!LegPain.read(far).claims.contains { $0.hasPrefix("morning") })
  }

  @Test func aDenialOfWhatIsSaidOfAPartDeniesNoPlace() {
    let claims = LegPain.read("no calf swelling, not hot").claims
    #expect(!claims.contains { $0.hasPrefix("region") }, "\(claims)")
  }

  @Test func aNearerPlaceReplacesTheOpenOne() {
    let claims = LegPain.read("my knee hurts, the outside of the knee").claims
    #expect(claims.filter { $0.hasPrefix("region") } == ["region is knee_outer"])
  }

  @Test(arguments: [
    "it came back", "right now it is fine", "i got back to running", "the right shoes",
  ])
  func wordsThatOnlyLookLikePlacesAreNone(_ text: String) {
    let reading = LegPain.read(text)
    #expect(!reading.mentions.contains { ["region", "sides"].contains($0.finding.text) })
  }
}
