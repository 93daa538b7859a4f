import Foundation
import Synchronization
import Testing

/// A person with a home of their own who talks with the small dialogue of these tests.
final class Garden {
  let home: URL

  init() throws {
    home = FileManager.default.temporaryDirectory
      .appendingPathComponent("legwork-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: home)
  }

  static let dialogue = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Dialogues/garden").path

  var state: String { home.path + "/state/legwork" }

  func environment(_ more: [String: String] = [:]) -> [String: String] {
    [
      "HOME": home.path, "XDG_STATE_HOME": home.path + "/state", "TERM": "xterm-256color",
      "LANG": "C.UTF-8", "INPUTRC": "/dev/null",
    ]
    .merging(more) { $1 }
  }

  /// A chat at a terminal.
  func sitDown(
    _ arguments: String..., environment more: [String: String] = [:], columns: Int = 80
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      ["chat", "--dialogue", Self.dialogue, "--today", "2026-11-25"] + arguments,
      environment: environment(more), columns: columns)
  }

  /// A chat at a terminal that has come to its first question with answers.
  func sitDownAtTheFirstQuestion(
    _ arguments: String..., environment more: [String: String] = [:], columns: Int = 80
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      ["chat", "--dialogue", Self.dialogue, "--today", "2026-11-25"] + arguments,
      environment: environment(more), columns: columns)
    try terminal.expect("What is wrong with it?")
    try terminal.expect("> ")
    terminal.type("it is at a window\r")
    try terminal.expect("Where does it look unwell?")
    try terminal.expect("> ")
    return terminal
  }

  struct Piped {
    var output: String
    var errors: String
    var status: Int32
  }

  /// The program with its input and output piped.
  func pipe(
    _ arguments: [String], _ input: some DataProtocol, environment more: [String: String] = [:]
  ) throws -> Piped {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: PseudoTerminal.program)
    process.arguments = arguments
    process.environment = environment(more)
    let typed = home.appendingPathComponent("input-\(UUID().uuidString)")
    let errors = home.appendingPathComponent("errors-\(UUID().uuidString)")
    try Data(input).write(to: typed)
    _ = FileManager.default.createFile(atPath: errors.path, contents: nil)
    process.standardInput = try FileHandle(forReadingFrom: typed)
    process.standardError = try FileHandle(forWritingTo: errors)
    let output = Pipe()
    process.standardOutput = output
    try PseudoTerminal.starting.withLock { _ in try process.run() }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Piped(
      output: String(decoding: bytes, as: UTF8.self),
      errors: try String(contentsOf: errors, encoding: .utf8), status: process.terminationStatus)
  }

  /// A chat through pipes, one message a line.
  func pipeChat(
    _ arguments: String..., lines: String, environment more: [String: String] = [:]
  ) throws -> Piped {
    try pipe(
      ["chat", "--dialogue", Self.dialogue, "--today", "2026-11-25"] + arguments,
      Array(lines.utf8), environment: more)
  }

  func file(_ name: String) -> String { home.appendingPathComponent(name).path }

  func text(of path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  func mode(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return attributes[.posixPermissions] as? Int ?? -1
  }
}
