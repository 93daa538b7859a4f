import DialogueModel
import DialogueScript
import Foundation
import Testing

/// The one layout: it moves words about and changes nothing else.
@Suite struct LayoutTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func ours() throws -> ScriptFolder {
    try ScriptFolder(Self.root.appending(path: "Dialogues/leg-pain").path())
  }

  private func scripts(_ folder: ScriptFolder) -> [ScriptFile] {
    folder.files.filter { $0.path.hasSuffix(".dialogue") }
  }

  private func formatted(_ text: String) -> String {
    String(
      decoding: ScriptFile(path: "a.dialogue", text: text).formatted.bytes, as: UTF8.self)
  }

  /// Everything but blanks, line ends and the commas that a line end may stand for.
  private func ink(_ bytes: [UInt8]) -> [UInt8] {
    bytes.filter { !" \t\r\n,".utf8.contains($0) }
  }

  @Test func ourScriptsMeanTheSame() throws {
    let folder = try ours()
    let before = try #require(compile(folder.files, checks: .errors).dialogue)
    let files = folder.files.map { $0.path.hasSuffix(".dialogue") ? $0.formatted : $0 }
    let after = try #require(compile(files, checks: .errors).dialogue)
    #expect(after.meansTheSame(as: before))
    // The comparison can fail.
    #expect(
      !Example("finding a: yes or no\n  called  A\n").means("finding a: yes or no\n  called  B\n"))
  }

  @Test func laidOutTwiceIsLaidOutOnce() throws {
    for file in scripts(try ours()) {
      #expect(file.formatted.formatted == file.formatted, "\(file.path)")
    }
  }

  @Test func noCommentIsLost() throws {
    for file in scripts(try ours()) {
      let comments = { (bytes: [UInt8]) -> [String] in
        String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
          $0.drop { $0 == " " }
        }
        .filter { $0.hasPrefix("#") }.map(String.init)
      }
      #expect(comments(file.bytes) == comments(file.formatted.bytes), "\(file.path)")
      #expect(ink(file.bytes) == ink(file.formatted.bytes), "\(file.path)")
    }
  }

  /// However a script is spread over the page, it comes out the same.
  @Test(arguments: 0..<3)
  func theLayoutDoesNotHangOnHowItWasTyped(seed: Int) throws {
    var dice = Dice(seed)
    for file in scripts(try ours()) {
      let laidOut = file.formatted
      let typed = messy(laidOut.bytes, &dice)
      #expect(
        ScriptFile(path: file.path, bytes: typed).formatted == laidOut, "\(file.path)")
    }
  }

  /// Deeper or flatter, with blanks at line ends, more blank lines, and line ends of another system.
  private func messy(_ bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
    let factor = Int.random(in: 1...3, using: &dice)
    let lineEnd = Bool.random(using: &dice) ? "\r\n" : "\n"
    var text = ""
    for line in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    {
      let indent = line.prefix { $0 == " " }.count
      text += String(repeating: " ", count: indent * factor) + line.dropFirst(indent)
      text += String(repeating: " ", count: Int.random(in: 0...2, using: &dice)) + lineEnd
      if line.isEmpty, Bool.random(using: &dice) { text += lineEnd }
    }
    return Array(text.utf8)
  }

  @Test(arguments: DiagnosticKind.all)
  func whatIsRightStaysRight(_ kind: DiagnosticKind) {
    guard Example(kind.right).compiled(.errors).dialogue != nil else { return }
    #expect(Example(kind.right).means(formatted(kind.right)), "\(formatted(kind.right))")
  }

  @Test(arguments: ReferenceTests.examples)
  func theExamplesOfTheReferenceMeanTheSame(_ example: String) {
    #expect(Example(example).means(formatted(example)), "\(formatted(example))")
  }

  @Test func everyPartOfAScriptHasItsPlace() {
    let typed = """


      # What this file is.


      finding hop: yes or no   # a self-test
         called   pain when hopping
         ask Hop once on the sore leg, with something to hold on to, and tell me whether it hurts as you land.
         # never with a limp
         unless   walk is any of limp, no4 or swelling is calf
                     or night_pain is wakes and age > 12 years and region is any of groin, pubic, thigh_front

         yes   Yes
             hears hurts to hop, hopping hurts
                     pain on landing,  landing hurts
             hears      sore ~ hop,
                     sore on one leg
             if-asked
                 ouch
         no No
         picture
             |   o
             |  /|\\   # no comment
      part shin of region
         upper + inner  shin_inner
         back  shin_inner
      source A1 First.
      source B2   Second, which goes on
             below.
      state start
         if hop is yes
             say @ouch   That hurts.
             go   next
         else if hop is no
             say Good.
         offer Next?
             over   Start over
                do   start-over
         # the end
      """
    #expect(
      formatted(typed) == """
        # What this file is.

        finding hop: yes or no  # a self-test
          called    pain when hopping
          ask       Hop once on the sore leg, with something to hold on to, and tell me whether it hurts as
                    you land.
          # never with a limp
          unless    walk is any of limp, no4 or swelling is calf or night_pain is wakes and age > 12 years
                    and region is any of groin, pubic, thigh_front

          yes       Yes
            hears     hurts to hop, hopping hurts
                      pain on landing,  landing hurts
            hears     sore ~ hop, sore on one leg
            if-asked  ouch
          no        No
          picture
            |   o
            |  /|\\   # no comment

        part shin of region
          upper + inner  shin_inner
          back      shin_inner

        source A1 First.
        source B2  Second, which goes on below.

        state start
          if hop is yes
            say @ouch  That hurts.
            go        next
          else if hop is no
            say       Good.
          offer     Next?
            over      Start over
              do        start-over
          # the end

        """)
  }

  /// Whatever is typed, nothing but blanks and commas moves, and it ends.
  @Test(arguments: 0..<20)
  func anyBytesKeepTheirInk(seed: Int) {
    var dice = Dice(seed)
    for _ in 0..<10 {
      let file = ScriptFile(path: "any.dialogue", bytes: AnyBytesTests.mutated(&dice))
      let once = file.formatted
      #expect(ink(once.bytes) == ink(file.bytes))
      #expect(once.formatted == once, "\(String(decoding: file.bytes, as: UTF8.self))")
    }
  }
}

extension Example {
  /// Whether another text means the same as this one.
  fileprivate func means(_ other: String) -> Bool {
    guard let first = compiled(.errors).dialogue,
      let second = Example(other).compiled(.errors).dialogue
    else { return false }
    return first.meansTheSame(as: second)
  }
}
