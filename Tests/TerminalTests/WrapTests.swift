import Terminal
import Testing

@Test func everyLineFitsTheWidthWhateverTheText() {
  let texts = [
    "Pain in the front of the shin that starts as you run",
    "a-word-that-is-longer-than-any-line-that-there-could-ever-be",
    "走った後に足が痛いのですが、どうしてですか", "👩‍👩‍👧‍👦 🏃🏽‍♀️ 🇩🇪 family, runner, flag",
    "cafe\u{301} nai\u{308}ve e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
    "", "   ", "\n\n", "one\n\ntwo", "가나다라마바사 아자차카타파하",
  ]
  for text in texts {
    for width in 2...40 {
      #expect(wrapped(text, to: width).allSatisfy { $0.columns <= width }, "\(text) at \(width)")
    }
  }
}

@Test func wrappingLosesNoWord() {
  let text = "It is most often sore the day after, and eases over 3 days."
  for width in 8...70 {
    #expect(wrapped(text, to: width).joined(separator: " ") == text)
  }
}

@Test func linesBreakBetweenWordsAndKeepTheirOwnBreaks() {
  #expect(wrapped("the sore leg", to: 8) == ["the sore", "leg"])
  #expect(wrapped("one\ntwo three", to: 20) == ["one", "two three"])
  #expect(wrapped("痛い足首", to: 4) == ["痛い", "足首"])
  #expect(wrapped("a long line", to: nil) == ["a long line"])
}

@Test(arguments: [
  ("leg", 3), ("", 0), ("痛み", 4), ("é", 1), ("e\u{301}", 1), ("👍", 2), ("👍🏽", 2),
  ("👩‍👩‍👧‍👦", 2), ("❤️", 2), ("❤", 1), ("🇬🇧", 2), ("ｌｅｇ", 6), ("한글", 4), ("\u{200B}", 0),
  ("→", 1), ("█", 1), ("Ω", 1), ("日本 leg", 8),
])
func textTakesTheColumnsThatTerminalsGiveIt(_ text: String, _ columns: Int) {
  #expect(text.columns == columns)
}
