public import DialogueModel

/// A limit that a script or a conversation ran into; nothing hangs and nothing is lost.
public enum Fault: Hashable, Sendable, Codable {
  /// A state led on and on without asking anything.
  case tooManySteps(in: State.ID)
  /// A state named in a script is not in it.
  case noSuchState(State.ID)
}
