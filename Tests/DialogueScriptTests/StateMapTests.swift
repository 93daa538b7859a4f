import DialogueModel
import DialogueScript
import Foundation
import Testing

/// The picture of a dialogue's states.
@Suite struct StateMapTests {
  private func map(_ text: String) throws -> StateMap {
    StateMap(of: try #require(Example(text).compiled(.errors).dialogue))
  }

  private static let small = """
    dialogue small
      called   A "small" one
      version  1
      speaks   en
      begin    start
    finding hop: yes or no
      called  pain when hopping
      ask     Does hopping hurt?
      hears   hurts to hop
    state start
      ask     hop
      if hop is yes
        go    next
      if hop is yes
        go    next
      offer   What next?
        over  Start over
          do    start-over
        on    Go on
          go    next
    state next
      say     Bye.
      end
    """

  @Test func itHoldsEveryWayOnce() throws {
    let map = try map(Self.small)
    #expect(map.places.map(\.name) == ["start", "next"])
    #expect(map.places.map(\.doings) == [["asks hop", "offers start-over"], ["says goodbye"]])
    #expect(map.places.map(\.isEnd) == [false, true])
    #expect(map.ways.map(\.label) == ["hop is yes", "on"])
    #expect(map.ways.map(\.isOffer) == [false, true])
  }

  @Test func bothLanguagesSayTheSame() throws {
    let map = try map(Self.small)
    #expect(
      map.dot.split(separator: "\n").suffix(5) == [
        "  \"start\" [label=\"START\\lasks hop\\loffers start-over\\l\"];",
        "  \"next\" [label=\"NEXT\\lsays goodbye\\l\", peripheries=2];",
        "  \"start\" -> \"next\" [label=\"hop is yes\", style=solid];",
        "  \"start\" -> \"next\" [label=\"on\", style=dashed];",
        "}",
      ])
    #expect(map.dot.contains("label=\"A \\\"small\\\" one\""))
    #expect(
      map.mermaid == """
        flowchart TD
          s0["<b>start</b><br>asks hop<br>offers start-over"]
          s1(["<b>next</b><br>says goodbye"])
          s0 -->|"hop is yes"| s1
          s0 -.->|"on"| s1
        """)
  }

  @Test func ourStatesAreAllInIt() throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let dialogue = try Dialogue(folder: root.appending(path: "Dialogues/leg-pain").path())
    let map = StateMap(of: dialogue)
    #expect(Set(map.places.map(\.name)) == Set(dialogue.states.map(\.id.text)))
    #expect(map.places.first?.name == dialogue.begin.text)
    #expect(map.places.contains { $0.isEnd })
    for place in map.places where place.name != dialogue.begin.text {
      #expect(map.ways.contains { $0.to == place.name }, "no way leads to \(place.name)")
    }
    // A box that fills the page helps nobody.
    for line in map.dot.split(separator: "\n") {
      for row in line.components(separatedBy: "\\l") { #expect(row.count < 120, "\(row)") }
    }
  }
}
