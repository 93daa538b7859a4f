import DialogueModel
import Foundation
import Testing
import Understanding

/// The example of composed phrases in the language's reference.
@Suite struct CompositionTests {
  static let dialogue: Dialogue? = {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Dialogues/LANGUAGE.md")
    guard let reference = try? String(contentsOf: file, encoding: .utf8),
      let example = reference.components(separatedBy: "\n```dialogue\n")
        .first(where: { $0.hasPrefix("words swells") })?.components(separatedBy: "\n```").first
    else { return nil }
    return smallDialogue(example)
  }()

  static let reader = dialogue.map { Reader($0) }

  private func claims(_ text: String) -> [String] { Self.reader?.read(text).claims.sorted() ?? [] }

  @Test func theExampleCompiles() {
    #expect(Self.dialogue != nil)
  }

  @Test(arguments: [
    "my calf is swollen", "swelling of the left calf", "the calf blew up after dinner",
    "puffy all round my calf", "my calf went like a balloon", "swollen calves",
  ])
  func eitherOrderIsHeard(_ text: String) {
    #expect(claims(text).contains("swelling is calf"), "\(claims(text))")
    #expect(claims(text).contains("place is calf"), "\(claims(text))")
  }

  @Test(arguments: ["my calf is not swollen", "no swelling in my calf", "the calf isn't puffy"])
  func aDenialReachesWhatThePhraseKeeps(_ text: String) {
    #expect(claims(text).contains("swelling is not calf"), "\(claims(text))")
  }

  @Test func aListGoesWithWhatIsSaidOfIt() {
    for text in ["my calf and knee are swollen", "calf, knee swollen", "swollen calf and knee"] {
      let swollen = claims(text).filter { $0.hasPrefix("swelling") }
      #expect(swollen == ["swelling is calf", "swelling is knee"], "\(text): \(swollen)")
    }
  }

  @Test func whatIsSaidOfAnotherPartIsNotHeardOfThisOne() {
    for text in [
      "my knee hurts and the calf is swollen", "the calf is swollen but the knee is ok",
      "my calf is swollen and my knee hurts",
    ] {
      let swollen = claims(text).filter { $0.hasPrefix("swelling") }
      #expect(swollen == ["swelling is calf"], "\(text): \(swollen)")
    }
  }

  @Test func aBorrowedWordIsHeardTwice() {
    #expect(claims("it throbs at night") == ["night is yes", "pain_type is throbs"])
    #expect(claims("lying in bed it starts to ache") == ["night is yes", "pain_type is aches"])
  }

  @Test func aConsumedWordIsNoPlace() {
    #expect(claims("i sleep with a pillow between my knees") == ["pillow is yes"])
    #expect(claims("i walk on my toes") == ["walk is tiptoe"])
    #expect(claims("my toes") == ["place is foot"])
  }
}
