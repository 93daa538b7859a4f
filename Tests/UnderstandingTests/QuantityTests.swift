import DialogueModel
import Testing
import Understanding

@Suite struct QuantityTests {
  /// A Wednesday.
  static let today = Day(year: 2026, month: 11, day: 25)

  @Test(arguments: [
    ("for 3 weeks", "1_4w"), ("2 weeks now", "1_4w"), ("about 2 wks", "1_4w"),
    ("since tues", "1_3d"), ("since sunday", "1_3d"), ("since june", "gt3m"),
    ("it started 3 days ago", "1_3d"), ("for a couple of months", "1_3m"),
    ("for half a year", "gt3m"),
    ("been 2 or 3 days", "1_3d"), ("for two and a half weeks", "1_4w"), ("since yesterday", "1_3d"),
    ("for 6-8 weeks", "1_3m"), ("for over a year", "gt3m"), ("for a fortnight", "1_4w"),
  ])
  func aLengthOfTimeFallsInItsBand(_ text: String, _ band: String) {
    let reading = LegPain.read("my calf hurts, \(text)", today: Self.today)
    let told = reading.mentions.first { $0.finding.text == "duration" }
    #expect(told?.answers.map(\.text) == [band], "\(reading.claims)")
  }

  @Test(arguments: [
    "my hip hurts and I'm pregnant 20 weeks", "sore shin, diabetic for eleven years",
    "my knee aches, I smoked forty years", "I had this ankle plated 6 years ago",
    "calf pain, changed to trails in the last three weeks", "ran 8k this morning, nothing hurts",
    "I retired 3 years ago",
  ])
  func whatSomethingElseLastedIsNotThePains(_ text: String) {
    let told = LegPain.read(text, today: Self.today).claims.filter { $0.hasPrefix("duration") }
    #expect(told.isEmpty)
  }

  @Test(arguments: [
    ("I hurt this ankle 6 years ago and it never settled", "gt3m"),
    ("it's been 3 weeks since the fall", "1_4w"), ("knee pain for 20 weeks", "gt3m"),
    ("slipped on ice 4 days ago", "4_7d"), ("shin sore since I upped my miles 3 weeks ago", "1_4w"),
  ])
  func whatThePainLastedIs(_ text: String, _ band: String) {
    #expect(LegPain.read(text, today: Self.today).claims.contains("duration is \(band)"))
  }

  @Test(arguments: [
    ("6/10", 6.0), ("six out of ten", 6), ("pain is 7", 7), ("8 out of 10 pain", 8),
  ])
  func aScoreIsHeard(_ text: String, _ value: Double) {
    let told = LegPain.read(text).mentions.first { $0.finding.text == "pain_score" }
    #expect(told?.quantity?.value == value)
  }

  @Test(arguments: [
    ("upped my mileage by about 20%", "week_jump is 10_30"),
    ("it is 60% better", "trend is better"),
    ("it is 60 percent better", "trend is better"),
  ])
  func aShareIsHeardWithItsSign(_ text: String, _ claim: String) {
    #expect(LegPain.read(text).claims.contains(claim))
  }

  @Test(arguments: [("ran 12m yesterday", "mile"), ("ran 400m flat out", "meter")])
  func aLetterIsTheUnitThatFits(_ text: String, _ unit: String) {
    let told = LegPain.read(text).mentions.first { $0.finding.text == "latest_run_distance" }
    #expect(told?.quantity?.unit?.text == unit, "\(LegPain.read(text).claims)")
  }

  @Test func aJumpGivesBothWeeksAndTheBand() {
    let reading = LegPain.read("went from 20 to 35 miles a week")
    let amounts = reading.mentions.reduce(into: [String: Double]()) {
      $0[$1.finding.text] = $1.quantity?.value
    }
    #expect(amounts["weekly_distance_before"] == 20, "\(reading.claims)")
    #expect(amounts["weekly_distance_now"] == 35, "\(reading.claims)")
    #expect(reading.claims.contains("week_jump is gt30"), "\(reading.claims)")
  }

  @Test(arguments: [("im 54", 54.0), ("54yo", 54), ("i am 42 years old", 42), ("aged 33", 33)])
  func anAgeIsHeard(_ text: String, _ years: Double) {
    let told = LegPain.read(text).mentions.first { $0.finding.text == "age" }
    #expect(told?.quantity?.value == years)
  }

  @Test(arguments: ["im 5 weeks in", "im 100% sure", "34", "im 70kg"])
  func otherNumbersAreNoAge(_ text: String) {
    #expect(!LegPain.read(text).mentions.contains { $0.finding.text == "age" })
  }

  @Test(arguments: [
    ("20 km", "weekly_distance_now", 20.0), ("12 miles", "weekly_distance_now", 12),
    ("3 x 5k", "weekly_distance_now", 15), ("13.1 miles", "latest_run_distance", 13.1),
    ("half marathon", "latest_run_distance", 1), ("45", "age", 45),
    ("not 45, i meant 54", "age", 54),
    ("about a 6", "pain_score", 6), ("six and a half", "pain_score", 6.5),
    ("2 weeks", "duration", 2),
  ])
  func anAmountAnswersTheOpenQuestion(_ text: String, _ finding: String, _ value: Double) {
    let reading = LegPain.read(text, asked: finding)
    let told = reading.mentions.last { $0.finding.text == finding && $0.polarity != .denied }
    #expect(told?.quantity?.value == value, "\(reading.claims)")
  }

  @Test func aBareNumberWithoutAQuestionIsKept() {
    #expect(LegPain.read("sorry, 54").reply == .quantity(Quantity(54, unit: nil)))
    #expect(LegPain.read("sorry, 54").isCorrection)
  }
}
