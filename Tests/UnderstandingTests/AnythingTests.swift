import DialogueModel
import Testing
import Understanding

@Suite struct AnythingTests {
  @Test func anyBytesAreReadWithoutACrash() {
    var dice = Dice(seed: 11)
    for round in 0..<400 {
      let bytes = (0..<Int.random(in: 0...200, using: &dice)).map { _ in
        UInt8.random(in: 0...255, using: &dice)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let reading = LegPain.read(text, asked: round % 2 == 0 ? "onset" : nil)
      #expect(spansAreInside(reading))
    }
  }

  @Test(arguments: [
    "maybe pull toes back right as rain and no 3 days and hop on the spot not where it and not cannot feel legs"
  ])
  func whatOnceCrashedIsRead(_ text: String) {
    #expect(spansAreInside(LegPain.read(text, asked: nil)))
  }

  @Test func anyWordsOfTheScriptsAreReadWithoutACrash() {
    let pieces =
      HearsTests.samples.map(\.text) + [
        "not", "no", ",", ".", "?", "-", "/", "(", "5", "10k", "1e9", "99999999999999999999", "½",
        "left", "both", "if", "but", "and", "or", "it", "\u{202E}", "é", "👟", "\n", "'", "’s", "%",
      ]
    var dice = Dice(seed: 13)
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 1...14, using: &dice)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &dice)]
      }.joined(separator: Bool.random(using: &dice) ? " " : "")
      #expect(spansAreInside(LegPain.read(text, asked: "sides")))
    }
  }

  @Test(arguments: [
    "a", "no ", "pain ", "not not but ", "1 2 3 ", "left knee, ", "worse worse worse night ", "🙂",
    "swollen ankle and ", "\u{0301}", "from 3 to 5 weeks ", "ÿ", "it ", "back of ", "no, ",
  ])
  func muchOfAnythingIsRead(_ piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    #expect(spansAreInside(LegPain.read(text, asked: "onset")))
  }

  @Test func aMegabyteIsRead() {
    let text = String(repeating: "my left knee hurts, no swelling. ", count: 1_000_000 / 33)
    let reading = LegPain.read(text)
    #expect(reading.words.count > 100_000)
    #expect(reading.claims.contains("swelling is none"))
  }

  @Test func readingTwiceGivesTheSame() {
    let text = "my left claf's been killing me since tues, cant put weight on it, no swelling tho"
    #expect(LegPain.read(text) == LegPain.read(text))
  }

  private func spansAreInside(_ reading: Reading) -> Bool {
    let end = reading.message.utf8.count
    return reading.mentions.allSatisfy { $0.span.lowerBound >= 0 && $0.span.upperBound <= end }
      && reading.words.allSatisfy { $0.span.upperBound <= end }
  }
}
