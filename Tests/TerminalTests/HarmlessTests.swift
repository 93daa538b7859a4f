import Terminal
import Testing

@Test func noControlCharacterComesThrough() {
  for value in UInt32(0)...0x2FFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let text = harmless("a\(Character(scalar))b")
    let hasControl = text.unicodeScalars.contains {
      $0 != "\n" && $0.properties.generalCategory == .control
    }
    #expect(!hasControl, "U+\(String(value, radix: 16))")
  }
}

@Test(arguments: [
  ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"), ("\u{1B}]0;title\u{07}", "]0;title"),
  ("\u{9B}2Jgone", "2Jgone"), ("a\u{08}b", "ab"), ("a\rb", "ab"), ("a\tb", "a b"),
  ("line\nfeed", "line\nfeed"), ("\u{202E}backwards", "backwards"), ("nul\0l", "null"),
  ("plain", "plain"), ("👩‍👩‍👧 痛み é", "👩‍👩‍👧 痛み é"),
])
func whatSteersATerminalIsTakenOut(_ text: String, _ kept: String) {
  #expect(harmless(text) == kept)
}
