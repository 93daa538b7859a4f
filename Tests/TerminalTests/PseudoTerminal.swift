import Foundation
import Glibc
import Synchronization
import Testing

/// A program running in a terminal of its own, as a person at a keyboard would meet it.
///
/// Nothing here sleeps: every step waits for output, and a wait that is in vain fails its test.
final class PseudoTerminal {
  struct Disappointment: Error, CustomStringConvertible {
    var description: String
  }

  /// `POSIX_SPAWN_SETSID`, which is not among the constants that come into Swift.
  private static let newSession: Int16 = 0x80

  /// Programs start one at a time: none inherits a descriptor of another's terminal before it is
  /// marked to be closed.
  static let starting = Mutex(())

  private let master: Int32
  private let process: pid_t
  /// Everything written so far, as bytes.
  private var output: [UInt8] = []
  /// How much of the readable text was waited for before.
  private var seen = 0
  private var status: Int32?

  /// The built program, which stands beside the tests.
  static var program: String {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let folders = [tests.deletingLastPathComponent()] + builtFolders
    let found = folders.map { $0.appendingPathComponent("legwork").path }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    return found ?? "legwork"
  }

  /// `swift test` may run the tests inside a helper of the toolchain.
  private static var builtFolders: [URL] {
    CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
      .map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
  }

  init(
    _ arguments: [String], environment: [String: String], columns: Int = 80, rows: Int = 30
  ) throws {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    (master, process) = try Self.starting.withLock { _ in
      try Self.start(arguments, environment, size)
    }
  }

  private static func start(
    _ arguments: [String], _ environment: [String: String], _ size: winsize
  ) throws -> (master: Int32, process: pid_t) {
    var size = size
    var (mine, theirs): (Int32, Int32) = (-1, -1)
    guard openpty(&mine, &theirs, nil, nil, &size) == 0 else {
      throw Disappointment(description: "no pseudo-terminal")
    }
    defer { close(theirs) }
    for descriptor in [mine, theirs] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    var name = [CChar](repeating: 0, count: 256)
    ttyname_r(theirs, &name, name.count)

    // A new session whose first terminal becomes the one that controls it.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, newSession)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    defer {
      posix_spawnattr_destroy(&attributes)
      posix_spawn_file_actions_destroy(&actions)
    }
    let words = [program] + arguments
    var argv = words.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in argv + envp { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, program, &actions, &attributes, &argv, &envp) == 0 else {
      throw Disappointment(description: "cannot start \(program)")
    }
    return (mine, child)
  }

  deinit {
    kill()
    close(master)
  }

  /// The readable text since the last wait ended, its lines joined: where a line breaks depends
  /// on the width, and is tested by itself.
  var fresh: String { String(Self.joined(everything).dropFirst(seen)) }

  /// Everything that was written, with escape sequences.
  var everything: String { String(decoding: output, as: UTF8.self) }

  /// Types as a person does; `\r` is the Enter key.
  func type(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// Waits until the text appears after what was waited for before; what was read up to there.
  @discardableResult
  func expect(_ text: String) throws -> String {
    while true {
      let fresh = fresh
      if let found = fresh.range(of: text) {
        let passed = fresh[..<found.upperBound]
        seen += passed.count
        return String(passed)
      }
      guard readMore() else {
        throw Disappointment(
          description: "waited in vain for \(text.debugDescription); there was:\n\(fresh)")
      }
    }
  }

  /// Waits until a sequence of bytes was written, at any time.
  func expect(sequence: String) throws {
    while !everything.contains(sequence) {
      guard readMore() else {
        throw Disappointment(description: "waited in vain for \(sequence.debugDescription)")
      }
    }
  }

  /// Waits for the end of the program; its exit code, or minus the signal that ended it.
  func end() throws -> Int32 {
    while status == nil {
      if readMore() { continue }
      var code: Int32 = 0
      guard waitpid(process, &code, 0) == process else { break }
      status = code & 0x7F == 0 ? (code >> 8) & 0xFF : -(code & 0x7F)
    }
    return status ?? -1
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  func signal(_ number: Int32) {
    Glibc.kill(process, number)
  }

  /// Ends the program without warning.
  func kill() {
    guard status == nil else { return }
    Glibc.kill(process, SIGKILL)
    var code: Int32 = 0
    waitpid(process, &code, 0)
    status = -SIGKILL
  }

  /// Reads what there is; false at the end of output, or when nothing comes for a minute.
  private func readMore() -> Bool {
    var wanted = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    guard poll(&wanted, 1, 60_000) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    output += buffer[..<count]
    return true
  }

  private static func joined(_ text: String) -> String {
    visible(text).replacing(/\s+/, with: " ")
  }

  /// The text as it is read on the screen: without escape sequences and carriage returns.
  static func visible(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;?]*[ -\/]*[@-~]/, with: "")
      .replacing(/\u{1B}[()][A-Z0-9]/, with: "")
      // A sequence of which only the beginning has come so far.
      .replacing(/\u{1B}[^A-Za-z]*$/, with: "")
      .unicodeScalars.reduce(into: "") { text, scalar in
        if scalar != "\r", scalar != "\u{07}" { text.unicodeScalars.append(scalar) }
      }
  }
}
