import ArgumentParser
import Conversation
import DialogueModel
import Glibc
import Rehearsal
import Terminal

/// A transcript that grows with the conversation, so that a crash loses nothing.
struct Recording {
  private let recorder: TranscriptRecorder
  private let file: Int32
  private let path: String

  /// Begins a new file; one that is there already is not overwritten.
  init(at path: String, of dialogue: Dialogue, today: Day) throws {
    recorder = TranscriptRecorder(of: dialogue, today: today)
    self.path = path
    file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      let reason = errno == EEXIST ? "it is there already" : String(cString: strerror(errno))
      throw ValidationError("Cannot record to `\(path)`: \(reason).")
    }
    append(recorder.header)
  }

  /// Writes one turn down; the greeting has no input.
  func append(_ input: Input?, _ events: [Event]) {
    append(recorder.text(of: input, leadingTo: events))
  }

  private func append(_ text: String) {
    writeAll(text, to: file)
  }
}
