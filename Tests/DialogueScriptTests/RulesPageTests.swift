import DialogueModel
import DialogueScript
import Foundation
import Testing

/// The page that says which rule holds which row of the evidence sheet.
@Suite struct RulesPageTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Dialogues/leg-pain")

  private var page: String {
    get throws { try String(contentsOf: Self.folder.appending(path: "RULES.md"), encoding: .utf8) }
  }

  @Test func everyRuleIsOnIt() throws {
    let flags = try compiledFlags()
    let page = try page
    for flag in flags { #expect(page.contains("`\(flag)`"), "\(flag) is on no row") }
  }

  @Test func everyRowOfTheSheetHasARule() throws {
    let flags = Set(try compiledFlags())
    let rows = try page.split(separator: "\n").filter { $0.hasPrefix("| RF") }
    #expect(Set(rows.flatMap { $0.matches(of: /RF\d\d/).map { String($0.output) } }).count == 47)
    // No pain is a way through the talk, and no rule.
    for row in rows where !row.contains("RF46") {
      let named = row.matches(of: /`([a-z-]+)`/).map { String($0.output.1) }
      #expect(named.contains(where: flags.contains), "\(row)")
    }
  }

  private func compiledFlags() throws -> [String] {
    let folder = try ScriptFolder(Self.folder.path())
    let dialogue = try #require(compile(folder.files, checks: .errors).dialogue)
    return dialogue.redFlags.map(\.id.text)
  }
}
