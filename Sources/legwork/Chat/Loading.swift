import Conversation
import DialogueModel
import DialogueScript
import Glibc
import Synchronization
import Terminal
import Understanding

/// A dialogue that is compiled on a thread of its own, while a person reads its first words.
final class Loading: Sendable {
  /// Can be read from when the dialogue is there, or cannot be.
  let ready: Int32

  private let path: String
  private let finished: Int32
  private let outcome = Mutex<Result<Stage, ScriptFault>?>(nil)

  /// Starts at once; without a thread, it is done when this returns.
  init(_ path: String) {
    self.path = path
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    (ready, finished) = (ends[0], ends[1])
    var thread = pthread_t()
    let own = Unmanaged.passRetained(self).toOpaque()
    let isStarted = pthread_create(
      &thread, nil,
      { own in
        if let own { Unmanaged<Loading>.fromOpaque(own).takeRetainedValue().load() }
        return nil
      }, own)
    if isStarted == 0 {
      pthread_detach(thread)
    } else {
      Unmanaged<Loading>.fromOpaque(own).release()
      load()
    }
  }

  /// The dialogue, once it is there.
  func wait() throws(ScriptFault) -> Stage {
    while true {
      if let outcome = outcome.withLock({ $0 }) { return try outcome.get() }
      var wanted = pollfd(fd: ready, events: Int16(POLLIN), revents: 0)
      poll(&wanted, 1, -1)
    }
  }

  private func load() {
    let result = Result<Stage, ScriptFault> { () throws(ScriptFault) in
      let stage = Stage(try Dialogue(folder: path))
      // What the first turn needs is made here too, not when it is waited for.
      var rehearsal = Session(of: stage)
      _ = rehearsal.begin()
      return stage
    }
    outcome.withLock { $0 = result }
    writeAll("!", to: finished)
    // The vocabulary is wanted with the first message, which takes a person a while to type.
    if case .success(let stage) = result { _ = stage.reader.read("") }
  }
}
