import Foundation
import Testing

/// What the README shows is true: its commands run, its script compiles, its session happens.
///
/// The commands that set everything up are run by `.ci/run`, which reads them from the README.
@Suite struct ReadmeTests {
  /// The lines of the block that follows a mark.
  private func block(_ mark: String) throws -> [Substring] {
    let lines = try House.lines(of: "README.md")
    let start = try #require(lines.firstIndex { $0 == "<!-- \(mark) -->" })
    let opening = try #require(lines[start...].firstIndex { $0.hasPrefix("```") })
    let rest = lines[(opening + 1)...]
    let end = try #require(rest.firstIndex { $0.hasPrefix("```") })
    return Array(rest[..<end])
  }

  private struct Ran {
    var output: String
    var status: Int32
  }

  /// Runs a shell command with the built program first on the path.
  private func run(_ command: String, typed: String = "", in folder: URL = House.root) throws -> Ran
  {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = House.products.path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["LEGWORK_DIALOGUES"] = nil
    process.environment = environment
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
    input.fileHandleForWriting.write(Data(typed.utf8))
    try input.fileHandleForWriting.close()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ran(output: String(decoding: bytes, as: UTF8.self), status: process.terminationStatus)
  }

  @Test func everyCommandRuns() throws {
    let commands = try block("commands")
    #expect(!commands.isEmpty)
    for command in commands {
      let ran = try run(String(command))
      #expect(ran.status == 0, "\(command)\n\(ran.output)")
    }
  }

  @Test func theScriptIsADialogue() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("readme-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let dialogue = folder.appendingPathComponent("thirst")
    try FileManager.default.createDirectory(at: dialogue, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("languages"),
      withDestinationURL: House.root.appendingPathComponent("Dialogues/languages"))
    try block("script").joined(separator: "\n").write(
      to: dialogue.appendingPathComponent("thirst.dialogue"), atomically: true, encoding: .utf8)
    let checked = try run("legwork check --strict thirst", in: folder)
    #expect(checked.status == 0, "\(checked.output)")
    let talk = try run("legwork chat --dialogue thirst", typed: "I forgot to drink\n", in: folder)
    #expect(talk.output.contains("Drink a glass of water now."), "\(talk.output)")
  }

  /// `RECORD=1 swift test` writes the session anew when a script was changed.
  @Test func theSessionHappensAsItIsShown() throws {
    let shown = try block("session")
    let typed = shown.filter { $0.hasPrefix("> ") }
    #expect(!typed.isEmpty)
    let talk = try run(
      "legwork chat --today 2026-11-25", typed: typed.map { $0.dropFirst(2) + "\n" }.joined())
    let session = abridged(talk.output, typed: typed)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let readme = try House.text(of: "README.md")
      try readme.replacing(shown.joined(separator: "\n"), with: session.joined(separator: "\n"))
        .write(
          to: House.root.appendingPathComponent("README.md"), atomically: true, encoding: .utf8)
    } else {
      #expect(shown.map(String.init) == session)
    }
  }

  /// A session as the README shows it: long lists cut short, and of the last turn its beginning.
  private func abridged(_ output: String, typed: [Substring]) -> [String] {
    var rows: [String] = []
    var paragraphs = 0
    var listed = 0
    var turn = 0
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      if turn < typed.count, line == typed[turn] {
        turn += 1
        paragraphs = 0
      }
      if line.isEmpty { paragraphs += 1 }
      listed = line.contains(#/^\d+\. /#) ? listed + 1 : 0
      if turn == typed.count, paragraphs > Self.lastParagraphs { break }
      if listed == Self.longestList + 1 { rows.append("…") }
      if listed <= Self.longestList { rows += wrapped(line, first: listed > 0 ? "   " : "") }
    }
    return rows + ["…"]
  }

  private static let lastParagraphs = 6
  private static let longestList = 3

  private func wrapped(_ line: Substring, first indent: String) -> [String] {
    var rows = [""]
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      let row = rows[rows.count - 1]
      if !row.isEmpty, row.count + 1 + word.count > 96 {
        rows.append(indent + word)
      } else {
        rows[rows.count - 1] = row.isEmpty ? String(word) : row + " " + word
      }
    }
    return rows
  }

  @Test func setUpIsOneCommandEach() throws {
    #expect(try block("chat").count == 1)
    #expect(try block("tests").count == 1)
  }
}
