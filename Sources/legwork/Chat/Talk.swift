import Conversation
import DialogueKit

/// A conversation with what is kept of it: each turn is on disk before it is shown.
struct Talk {
  private(set) var session: Session
  /// The conversation was begun before, and goes on.
  let isResumed: Bool
  /// Where the conversation is kept, where the person asked for that.
  var save: SaveFile?
  var recording: Recording?
  /// A turn could not be kept; said once.
  private(set) var hasLostSave = false

  init(_ session: Session, isResumed: Bool = false) {
    self.session = session
    self.isResumed = isResumed
  }

  /// Opens the conversation, or says welcome back to one that goes on.
  mutating func begin() -> [Event] {
    let events = isResumed ? session.resume() : session.begin()
    recording?.append(nil, events)
    keep(events)
    return events
  }

  /// Takes one input and answers it.
  mutating func take(_ input: Input) throws(Complaint) -> [Event] {
    let events = try session.take(input)
    recording?.append(input, events)
    keep(events)
    return events
  }

  /// Keeps all but a goodbye, so that a later `--resume` comes back to what stood before it.
  private mutating func keep(_ events: [Event]) {
    guard let save, !events.contains(.ended) else { return }
    guard let payload = try? session.saved.json() else {
      hasLostSave = true
      return
    }
    if !save.write(payload) { hasLostSave = true }
  }
}
