import DialogueScript
import Foundation
import Testing

@Suite struct ReferenceTests {
  /// The fenced examples of the language's reference.
  static let examples: [String] = {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Dialogues/LANGUAGE.md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    return text.components(separatedBy: "\n```dialogue\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }()

  @Test func thereAreExamples() {
    #expect(Self.examples.count >= 8)
  }

  @Test(arguments: examples)
  func itCompiles(_ example: String) {
    let compilation = Example(example).compiled(.errors)
    let faults = compilation.diagnostics.map { $0.drawn(in: compilation.source) }
    #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    #expect(compilation.dialogue != nil)
  }

  @Test(arguments: [
    "dialogue", "unit", "words", "direction", "part", "finding", "checklist", "score", "red-flag",
    "condition", "advice", "plan", "topic", "term", "state", "source", "differential", "grammar",
    "wording",
  ])
  func everyDeclarationHasAnExample(_ keyword: String) {
    let lines = Self.examples.flatMap { $0.split(separator: "\n") }
    #expect(lines.contains { $0 == keyword || $0.hasPrefix("\(keyword) ") })
  }
}
