import FoundationEssentials

extension Rehearsal {
  /// Writes what is said now into the transcripts that say something else; gives their paths.
  package func writeUpdates() throws -> [String] {
    var changed: [String] = []
    for replay in replays where replay.faults.allSatisfy(\.isCuredByUpdate) {
      let text = replay.updated.text
      let held = FileManager.default.contents(atPath: replay.transcript.path)
      guard held != Data(text.utf8), !replay.said.isEmpty else { continue }
      try text.write(toFile: replay.transcript.path, atomically: true, encoding: .utf8)
      changed.append(replay.transcript.path)
    }
    return changed
  }
}
