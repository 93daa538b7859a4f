package import Conversation
import FoundationEssentials

/// Many transcripts replayed.
package struct Rehearsal: Sendable {
  /// In the order of their paths.
  package let replays: [Replay]

  /// Replays every transcript at or below the paths, on all cores.
  package init(of paths: [String], on stage: Stage) throws {
    let files = try Self.transcripts(at: paths)
    replays = inParallel(files) { path in
      guard let data = FileManager.default.contents(atPath: path) else {
        return Replay(of: .unreadable(path), faults: [.unreadable(path)], on: stage)
      }
      let (transcript, faults) = Transcript.parse(
        String(decoding: data, as: UTF8.self), path: path)
      return Replay(of: transcript, faults: faults, on: stage)
    }
  }

  /// Whether everything holds; nothing replayed is nothing shown.
  package var holds: Bool { !replays.isEmpty && replays.allSatisfy(\.holds) }

  package var coverage: Coverage {
    replays.reduce(into: Coverage()) { $0.formUnion($1.coverage) }
  }

  /// One line on what was replayed.
  package var summary: String {
    let checks = replays.reduce(0) { $0 + $1.checkCount }
    let broken = replays.count { !$0.holds }
    guard !replays.isEmpty else { return "0 transcripts: nothing was checked" }
    let outcome = broken == 0 ? "all hold" : "\(broken) \(broken == 1 ? "does" : "do") not hold"
    return
      "\(replays.count) \(replays.count == 1 ? "transcript" : "transcripts"), \(checks) checks: \(outcome)"
  }

  /// The paths of all transcripts at or below some paths, sorted.
  package static func transcripts(at paths: [String]) throws -> [String] {
    var found: Set<String> = []
    for path in paths {
      guard let about = try? FileManager.default.attributesOfItem(atPath: path) else {
        throw MissingPath(path: path)
      }
      guard about[.type] as? FileAttributeType == .typeDirectory else {
        found.insert(path)
        continue
      }
      let below = try FileManager.default.subpathsOfDirectory(atPath: path)
      for name in below {
        let isHidden = name.split(separator: "/").contains { $0.hasPrefix(".") }
        guard name.hasSuffix(".txt"), !isHidden else { continue }
        found.insert(path.hasSuffix("/") ? path + name : path + "/" + name)
      }
    }
    return found.sorted()
  }

  /// A path that was asked for and is not there.
  package struct MissingPath: Error, CustomStringConvertible {
    package let path: String
    package var description: String { "there is no file or folder `\(path)`" }
  }
}

extension Transcript {
  fileprivate static func unreadable(_ path: String) -> Transcript {
    Transcript(path: path, dialogue: "", version: nil, today: nil, turns: [], header: [])
  }
}

extension TranscriptFault {
  fileprivate static func unreadable(_ path: String) -> TranscriptFault {
    TranscriptFault(
      path: path, line: 1, columns: 1..<2, message: "the file cannot be read", excerpt: "")
  }
}
