/// What each step of a turn saw and did, in words.
public struct Trace: Hashable, Sendable, Codable {
  /// The steps of a turn, in order.
  public enum Name: String, Hashable, Sendable, Codable, CaseIterable {
    case normalise, spell, read, universal, correct, fill, safety, believe, topic, repair, agenda
    case word
  }

  /// One step, with a sentence for each thing it saw or did.
  public struct Step: Hashable, Sendable, Codable {
    public let name: Name
    public internal(set) var notes: [String]
  }

  /// All twelve, in order.
  public private(set) var steps = Name.allCases.map { Step(name: $0, notes: []) }

  public init() {}

  /// Nothing was taken down.
  static let empty = Trace()

  /// Adds what a step saw or did.
  mutating func note(_ name: Name, _ sentence: String) {
    guard let place = steps.firstIndex(where: { $0.name == name }) else { return }
    steps[place].notes.append(sentence)
  }
}

/// Takes down what the steps of one turn do; a turn without one does not put it into words.
final class Scribe {
  private(set) var trace = Trace()

  func note(_ name: Trace.Name, _ sentence: String) {
    trace.note(name, sentence)
  }
}
