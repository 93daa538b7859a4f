import DialogueModel
import Testing

@Suite struct DayTests {
  @Test(arguments: ["1970-01-01", "2000-02-29", "2026-11-25", "1969-12-31", "0004-02-29"])
  func aDayIsWrittenAsItWasRead(text: String) {
    #expect(Day(text)?.text == text)
  }

  @Test(arguments: [
    "2026-02-29", "2026-13-01", "2026-1-01", "26-01-01", "", "2026-01-01-01", "+026-01-01",
  ])
  func whatIsNoDayIsNotRead(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func everyDayOfFourCenturiesIsKept() {
    for number in stride(from: -200_000, to: 60_000, by: 37) {
      #expect(Day(Day(number: number).text)?.number == number)
    }
  }
}
