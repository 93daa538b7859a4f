import DialogueScript
import Testing

@Suite struct AnyBytesTests {
  /// Pieces of real script, and what breaks parsers.
  private static let corpus: [[UInt8]] =
    (ReferenceTests.examples + DiagnosticKind.all.flatMap { [$0.wrong, $0.right] })
    .map { Array($0.utf8) }

  private static let teeth: [String] = [
    "\t", "\r\n", "\r", "\n", "\u{0}", "\u{FEFF}", "  ", " ", "(", ")", "{", "}", "|", "[", "]",
    "~", "/", ",", ";", ":", "@", "#", "  # ", "%", "-", "+", "<=", "9", "999999999999999999999",
    "1e400", "0.0000000000000000001", "is", "not", "and", "or", "if", "else", "when", "from",
    "estimate", "at least 99999999999999999999 of (", "({if ", "é", "🦵", "\u{202E}", "finding",
    "state", "scale 0 to 99999999999999999999", "\n  ", "\n    ",
  ]

  static func mutated(_ dice: inout Dice) -> [UInt8] {
    var bytes = Self.corpus.randomElement(using: &dice) ?? []
    for _ in 0..<Int.random(in: 1...8, using: &dice) {
      let place = Int.random(in: 0...bytes.count, using: &dice)
      switch Int.random(in: 0..<5, using: &dice) {
      case 0: bytes.insert(UInt8.random(in: 0...255, using: &dice), at: place)
      case 1:
        let tooth = Self.teeth.randomElement(using: &dice) ?? ""
        bytes.insert(contentsOf: tooth.utf8, at: place)
      case 2:
        let end = min(bytes.count, place + Int.random(in: 0...12, using: &dice))
        bytes.removeSubrange(place..<end)
      case 3:
        let other = Self.corpus.randomElement(using: &dice) ?? []
        let start = Int.random(in: 0...other.count, using: &dice)
        let end = min(other.count, start + Int.random(in: 0...200, using: &dice))
        bytes.insert(contentsOf: other[start..<end], at: place)
      default:
        let end = min(bytes.count, place + Int.random(in: 0...40, using: &dice))
        bytes.insert(contentsOf: bytes[place..<end], at: place)
      }
    }
    return bytes
  }

  /// Every span lies in one file, and can be drawn.
  private func expectWhole(_ compilation: Compilation, _ files: [ScriptFile]) {
    #expect(compilation.dialogue != nil || !compilation.errors.isEmpty)
    var starts: [Int] = []
    var total = 0
    for file in files {
      starts.append(total)
      total += file.bytes.count + 1
    }
    for fault in compilation.diagnostics {
      var spans = [fault.primary.span] + fault.related.map(\.span)
      if let replacement = fault.help?.replacement { spans.append(replacement.span) }
      for span in spans {
        let file = starts.lastIndex { $0 <= span.start } ?? 0
        #expect(span.start >= 0 && span.start <= span.end)
        #expect(span.end <= starts[file] + files[file].bytes.count, "\(fault.kind) \(span)")
      }
      #expect(!fault.message.isEmpty)
      _ = fault.drawn(in: compilation.source)
      _ = fault.json(in: compilation.source)
    }
  }

  @Test(arguments: 0..<24)
  func brokenScriptsGiveFaultsOrADialogue(_ seed: Int) {
    var dice = Dice(seed)
    for _ in 0..<25 {
      let bytes = Self.mutated(&dice)
      let files = Example(String(decoding: bytes, as: UTF8.self)).files.dropFirst()
      let all = [ScriptFile(path: "broken.dialogue", bytes: bytes)] + files
      expectWhole(compile(all), all)
    }
  }

  @Test(arguments: 0..<4)
  func noiseGivesFaults(_ seed: Int) {
    var dice = Dice(seed + 1000)
    for _ in 0..<25 {
      let count = Int.random(in: 0...400, using: &dice)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &dice) }
      let files = [ScriptFile(path: "noise.dialogue", bytes: bytes)]
      let compilation = compile(files)
      #expect(compilation.dialogue == nil)
      expectWhole(compilation, files)
    }
  }

  @Test func theTreePrintsBackTheVeryBytes() {
    var dice = Dice(7)
    for _ in 0..<300 {
      let file = ScriptFile(path: "any.dialogue", bytes: Self.mutated(&dice))
      #expect(file.printedBack == file.bytes)
    }
    for file in Example("").files + [ScriptFile(path: "empty.dialogue", bytes: [])] {
      #expect(file.printedBack == file.bytes)
    }
  }

  @Test func nothingAtAllIsAFault() {
    #expect(compile([]).errors.map(\.kind.name) == ["no-dialogue"])
    #expect(compile([ScriptFile(path: "a.dialogue", bytes: [])]).dialogue == nil)
  }

  @Test(arguments: ["(", "not ", "{if hop is yes: ", "at least 1 of (", "-", "((hop is yes) and "])
  func deepNestingIsAFault(_ piece: String) {
    let deep = String(repeating: piece, count: 1500)
    for line in ["  unless  \(deep)", "  ask  \(deep)", "  hears  \(deep)", "  called  \(deep)"] {
      let compilation = Example(
        "finding hop: yes or no\n  called  h\nfinding land: yes or no\n\(line)\n"
      ).compiled()
      #expect(!compilation.diagnostics.isEmpty)
    }
  }

  @Test func deeplyIndentedStepsAreAFault() {
    var text = "state start\n"
    for depth in 1...200 {
      text += String(repeating: " ", count: depth) + "if urgency is at least routine\n"
    }
    #expect(Example(text).compiled().errors.map(\.kind.name) == ["too-deep"])
  }

  @Test func longChainsDoNotRunOut() {
    var text = "finding f0: yes or no\n  called  f\n  ask  F?\n"
    for number in 1...3000 {
      text +=
        "finding f\(number): yes or no\n  called  f\n  no\n    implied  f\(number - 1) is no\n"
    }
    #expect(Example(text).compiled(.errors).dialogue != nil)
  }

  @Test func manyFaultsTakeNoLongerThanTheyAreMany() {
    let text = String(repeating: "findng hop: yes or no\n  caled  x\n", count: 4000)
    let compilation = compile([ScriptFile(path: "many.dialogue", text: text)])
    #expect(compilation.diagnostics.count > 4000)
  }
}
