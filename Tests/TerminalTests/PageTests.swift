import Conversation
import DialogueModel
import Terminal
import Testing

private func saying(_ role: Saying.Role, _ text: String) -> Event {
  .says(Saying(line: "line", role: role, text: text))
}

@Test func theSentencesOfAnEmergencyShareOneFrame() {
  let page = Page(width: 40, look: .drawn)
  let rows = page.rows(for: [
    saying(.emergency, "Leave the house now."), saying(.emergency, "Call from outside."),
  ])
  #expect(
    rows.map(\.text) == [
      "┏━━━━━━━━━━━━━━━━━━━━━━┓", "┃ Leave the house now. ┃", "┃                      ┃",
      "┃ Call from outside.   ┃", "┗━━━━━━━━━━━━━━━━━━━━━━┛", "",
    ])
}

@Test(arguments: 2...100)
func noRowIsWiderThanThePage(_ width: Int) {
  let roles: [Saying.Role] = [.plain, .echo, .warning, .emergency, .heading, .item, .aside]
  let text =
    "A sentence that is long enough to be broken, 痛い, and a-word-that-is-too-long-for-a-line"
  for look in [Appearance.Look.drawn, .plain] {
    let rows = Page(width: width, look: look).rows(for: roles.map { saying($0, text) })
    #expect(rows.allSatisfy { $0.columns <= max(width, 4) }, "\(look)")
  }
}
