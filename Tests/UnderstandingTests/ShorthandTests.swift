import DialogueModel
import Testing
import Understanding

/// How clinicians and people in a hurry write ages, times and amounts.
@Suite struct ShorthandTests {
  @Test(arguments: [
    ("shin pain 4/52", "1_4w"), ("R knee pain 3/12", "1_3m"), ("calf sore 2/7", "1_3d"),
    ("knee pain x 3 weeks", "1_4w"), ("tight calf 2 wks", "1_4w"), ("sore achilles, 6/52", "1_3m"),
    ("pain in my heel since approx 2 weeks", "1_4w"), ("c/o hip pain 5/7", "4_7d"),
  ])
  func aTimeBesideThePainIsHowLong(_ text: String, _ band: String) {
    let told = LegPain.read(text).mentions.first { $0.finding.text == "duration" }
    #expect(told?.answers.map(\.text) == [band], "\(LegPain.read(text).claims)")
  }

  @Test(arguments: [
    "pain 4/10", "knee pain 10 minutes into a run", "no pain for 2 weeks", "power 5/5",
    "my knee hurts 3 miles in", "shin pain 6/10 on hills",
  ])
  func otherStrokesAndTimesAreNot(_ text: String) {
    let told = LegPain.read(text).mentions.first { $0.finding.text == "duration" }
    #expect(told == nil, "\(LegPain.read(text).claims)")
  }

  @Test(arguments: [
    ("42M, sore knee", 42.0, "male"), ("52f with heel pain", 52, "female"),
    ("F, 52, sore hip", 52, "female"), ("(29F) my shin hurts", 29, "female"),
    ("I'm 38M and my calf hurts", 38, "male"), ("m45. knee pain", 45, "male"),
    ("64 m here, stiff hips", 64, "male"), ("f33 sore ankle", 33, "female"),
  ])
  func aNumberWithItsLetterIsAgeAndSex(_ text: String, _ years: Double, _ sex: String) {
    let reading = LegPain.read(text)
    #expect(reading.mentions.first { $0.finding.text == "age" }?.quantity?.value == years)
    #expect(reading.claims.contains("sex is \(sex)"), "\(reading.claims)")
  }

  @Test(arguments: [
    "10m in and the calf tightened", "400m reps hurt it", "did 26m on Sunday", "5 m, 4 runs",
    "lap 12, m", "reproducible to 200 m across four runs",
  ])
  func otherLettersAreNoAge(_ text: String) {
    let claims = LegPain.read(text).claims
    #expect(!claims.contains { $0.hasPrefix("age") || $0.hasPrefix("sex") }, "\(claims)")
  }

  @Test(arguments: [
    ("longest was 14, Sunday was 18.2", "long_run_jump is 10_30"),
    ("my longest went from 16 to 28 in one go", "long_run_jump is 30_100"),
    ("ran 12 miles, my longest before was 8", "long_run_jump is 30_100"),
    ("up from 25 to 40", "week_jump is gt30"),
    ("went from 25 to 40 a week", "week_jump is gt30"),
    ("41.3 km last week vs 27.8 the week before", "week_jump is gt30"),
    ("90k last week, 85 the week before", "week_jump is le10"),
  ])
  func twoAmountsThatAreComparedNeedNoUnit(_ text: String, _ claim: String) {
    let claims = LegPain.read(text).claims
    #expect(claims.contains(claim), "\(claims)")
  }

  @Test(arguments: ["week 4 of 8", "pain went from 7 to 3", "from 2 to 4 in the morning", "was 14"])
  func otherPairsOfNumbersAreNoDistances(_ text: String) {
    let told = LegPain.read(text).mentions.filter { $0.finding.text.hasSuffix("_jump") }
    #expect(told.isEmpty, "\(LegPain.read(text).claims)")
  }

  @Test(arguments: [
    ("b/l shin pain w/o swelling", "sides is both"), ("knee pain w/ stairs", "stairs is both"),
  ])
  func strokesStandForWords(_ text: String, _ claim: String) {
    let claims = LegPain.read(text).claims
    #expect(claims.contains(claim), "\(claims)")
    #expect(!claims.contains("sides is one"), "\(claims)")
  }

  @Test(arguments: [
    ("Hi, 52, sore knee", 52.0), ("sore knee. 47.", 47), ("29, female, runner, calf pain", 29),
    ("big lad, 36, no meds", 36), ("back to running, 55, and my calf is sore", 55),
  ])
  func aNumberBetweenTwoPausesIsAnAge(_ text: String, _ years: Double) {
    let told = LegPain.read(text).mentions.first { $0.finding.text == "age" }
    #expect(told?.quantity?.value == years, "\(LegPain.read(text).claims)")
  }

  @Test(arguments: [
    "I did 20, 25, 30 the last weeks", "10, 12 and 15 km", "swelling, 7, sore", "34", "ran it, 10k",
  ])
  func otherNumbersBetweenPausesAreNone(_ text: String) {
    #expect(!LegPain.read(text).mentions.contains { $0.finding.text == "age" })
  }

  @Test(arguments: [
    "saw the physio 2 weeks ago", "DEXA two years ago was ok",
    "worse each week and I limp", "bought shoes 3 weeks ago", "in a boot till three weeks ago",
    "married for 2 weeks", "off work since 3 weeks",
  ])
  func aTimeOfSomethingElseIsNotHowLong(_ text: String) {
    #expect(!LegPain.read(text).mentions.contains { $0.finding.text == "duration" })
  }

  @Test(arguments: [
    "noticed it 3 weeks ago", "I twisted my ankle 3 weeks ago", "calf pain, 3 weeks ago",
    "it started about 3 weeks ago", "been doing my head in for about 3 weeks",
    "it has been cranky for 3 weeks, nothing happened to it",
  ])
  func theTimeOfTheTroubleIs(_ text: String) {
    let claims = LegPain.read(text).claims
    #expect(claims.contains("duration is 1_4w"), "\(claims)")
  }

  @Test func aBareDenialOfPainIsNoPhraseOfItsOwn() {
    let claims = LegPain.read("not pain, more an itch").claims
    #expect(!claims.contains { $0.hasPrefix("pain_score") || $0.hasPrefix("trend") }, "\(claims)")
  }
}
