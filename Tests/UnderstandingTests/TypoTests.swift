import DialogueModel
import Testing
import Understanding

@Suite struct TypoTests {
  /// Whole sentences, each with the claims that its words make.
  static let sentences = [
    "my left ankle is swollen and bruised",
    "sharp stabbing pain behind the kneecap",
    "burning under the heel every morning",
    "numbness and tingling between the toes",
    "limping since the marathon yesterday",
    "achilles tendon feels thick and stiff",
    "throbbing pain keeps me awake at night",
    "dull ache along the inside of my shin",
    "hamstring cramping when sprinting",
    "no swelling or redness anywhere",
    "crutches because walking is impossible",
    "pregnant and on warfarin",
    "chest pain and breathless",
    "new shoes and running downhill lately",
    "stiffness eases after a couple of minutes",
  ]

  @Test func oneSlipIsReadTheSameInNearlyAllTrials() {
    var dice = Dice(seed: 7)
    var trials = 0
    var failures: [String] = []
    for sentence in Self.sentences {
      let words = sentence.split(separator: " ").map(String.init)
      let whole = Set(LegPain.read(sentence).claims)
      for index in words.indices where words[index].utf8.count >= 5 {
        for _ in 0..<12 {
          var changed = words
          changed[index] = slip(words[index], &dice)
          let text = changed.joined(separator: " ")
          trials += 1
          if Set(LegPain.read(text).claims) != whole { failures.append(text) }
        }
      }
    }
    #expect(trials > 500)
    #expect(
      failures.count * 20 <= trials,
      "\(failures.count) of \(trials):\n\(failures.joined(separator: "\n"))")
  }

  private func slip(_ word: String, _ dice: inout Dice) -> String {
    var letters = Array(word.utf8)
    let place = Int.random(in: 0..<letters.count, using: &dice)
    let letter = UInt8.random(in: 0x61...0x7A, using: &dice)
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: letters.insert(letter, at: place)
    case 1: letters.remove(at: place)
    case 2 where place + 1 < letters.count: letters.swapAt(place, place + 1)
    default: letters[place] = letter
    }
    return String(decoding: letters, as: UTF8.self)
  }

  @Test(arguments: [
    "uncle", "angle", "tackle", "short", "stuff", "chips", "skin", "spine", "heal", "clap", "kneel",
  ])
  func anEnglishWordIsLeftAlone(_ word: String) {
    #expect(LegPain.read("about the \(word) there").words.allSatisfy { $0.corrected == nil })
  }

  @Test(arguments: [
    ("claf", "calf"), ("sweling", "swelling"), ("achillies", nil), ("ankel", "ankle"),
  ])
  func aMisspeltWordIsMended(_ typed: String, _ known: String?) {
    let reading = LegPain.read("my \(typed)")
    #expect(reading.words.last?.corrected == known)
    #expect(!reading.mentions.isEmpty)
  }

  @Test func aNameInsideASentenceIsNotMended() {
    #expect(LegPain.read("i ran with Shina today").words.allSatisfy { $0.corrected == nil })
  }
}
