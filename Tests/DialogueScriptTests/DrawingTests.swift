import DialogueScript
import Testing

@Suite struct DrawingTests {
  private func only(_ text: String) throws -> (Diagnostic, SourceText) {
    let compilation = Example(text).compiled(.errors)
    #expect(compilation.diagnostics.count == 1)
    return (try #require(compilation.diagnostics.first), compilation.source)
  }

  @Test func theFaultIsDrawnBelowItsLine() throws {
    let (fault, source) = try only(
      """
      finding hop: yes or no
        called  pain when hopping
      finding land: yes or no
        called  pain when landing
        unless  hpo is yes
      """)
    #expect(
      fault.drawn(in: source) == """
        error[unknown-name]: no finding is named `hpo`
         --> example.dialogue:5:11
          |
        5 |   unless  hpo is yes
          |           ^^^ not declared in any file
          :
        1 | finding hop: yes or no
          |         --- a finding with a close name
          |
          = help: write `hop`
        """)
  }

  @Test func otherFilesAreNamed() throws {
    let compilation = compile(
      [
        ScriptFile(path: "a.dialogue", text: "state start\n  go  strat\n"),
        ScriptFile(
          path: "b.dialogue",
          text: "dialogue d\n  called  D\n  version  1\n  speaks  en\n  begin  start\n"),
        ScriptFile(path: "c.dialogue", text: "state start\n  end\n"),
      ], checks: .errors)
    let drawn = compilation.diagnostics.map { $0.drawn(in: compilation.source) }
    #expect(
      drawn.contains { $0.contains("--> c.dialogue:1:7") && $0.contains("--> a.dialogue:1:7") })
  }

  @Test func aTabIsDrawnAsOneSpace() throws {
    let (fault, source) = try only("finding hop: yes or no\n  called  pain\n  effort\t\ttwo\n")
    #expect(fault.drawn(in: source).contains("3 |   effort  two\n  |           ^^^ "))
  }

  @Test func wideCharactersTakeTwoColumns() throws {
    let (fault, source) = try only(
      "finding hop: yes or no\n  called  足が痛い 🦵 {hpo}\n")
    let rows = fault.drawn(in: source).split(separator: "\n")
    #expect(rows[3] == "2 |   called  足が痛い 🦵 {hpo}")
    #expect(rows[4].hasPrefix("  | " + String(repeating: " ", count: 23) + "^^^ "))
    #expect(fault.line(in: source).hasPrefix("example.dialogue:2:19: error: "))
  }

  @Test func controlCharactersNeverReachTheTerminal() throws {
    let (fault, source) = try only("finding hop: yes or no\n  called  \u{1B}[2J {hpo}\n")
    #expect(!fault.drawn(in: source).contains("\u{1B}"))
  }

  @Test func oneLineNamesPlaceAndKind() throws {
    let (fault, source) = try only("findng hop: yes or no\n  called  pain\n")
    #expect(
      fault.line(in: source)
        == "example.dialogue:1:1: error: nothing is declared with `findng` [unknown-declaration]")
  }

  @Test func jsonHoldsTheEdit() throws {
    let (fault, source) = try only("findng hop: yes or no\n  called  \"pain\"\n")
    #expect(
      fault.json(in: source)
        == #"{"kind":"unknown-declaration","severity":"error","message":"nothing is declared with `findng`","at":{"path":"example.dialogue","line":1,"column":1,"endLine":1,"endColumn":7,"words":"no kind of declaration"},"related":[],"note":"everything below this line is left out of the conversation","help":{"words":"write `finding`","replace":{"path":"example.dialogue","line":1,"column":1,"endLine":1,"endColumn":7,"with":"finding"}}}"#
    )
  }

  @Test func colourIsOnlyThereWhenAskedFor() throws {
    let (fault, source) = try only("findng hop: yes or no\n  called  pain\n")
    #expect(!fault.drawn(in: source).contains("\u{1B}["))
    #expect(
      fault.drawn(in: source, colour: true).contains("\u{1B}[1;31merror[unknown-declaration]"))
  }
}
