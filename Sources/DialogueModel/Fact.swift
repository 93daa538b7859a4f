/// Left, right or both, where a person said so.
public enum Side: String, Hashable, Sendable, Codable {
  case left, right, both
}

/// How sure a person was of what they said.
public enum Certainty: String, Hashable, Sendable, Codable {
  case sure, unsure
}

/// What is held as said about one finding.
public struct Fact: Hashable, Sendable, Codable {
  public var finding: Finding.ID
  /// Answers that hold.
  public var affirmed: [Answer.ID] = []
  /// Answers that do not hold.
  public var denied: [Answer.ID] = []
  /// Answers of which one holds, not yet known which ("my knee").
  public var open: [Answer.ID] = []
  public var quantity: Quantity?
  public var certainty: Certainty = .sure
  /// The person does not know, or did not want to say.
  public var isNotSure = false
  /// It follows from other facts and was not said.
  public var isImplied = false
  public var side: Side?
  /// The turn in which it was last said, from 1.
  public var turn: Int = 0
  /// The person's own words.
  public var text: String = ""

  public init(finding: Finding.ID) {
    self.finding = finding
  }
}

/// Everything held as said, in the order in which it was first said.
public struct Facts: Hashable, Sendable, Codable {
  public private(set) var all: [Fact] = []

  public init() {}

  public subscript(finding: Finding.ID) -> Fact? {
    get { all.first { $0.finding == finding } }
    set {
      guard let place = all.firstIndex(where: { $0.finding == finding }) else {
        if let newValue { all.append(newValue) }
        return
      }
      if let newValue {
        all[place] = newValue
      } else {
        all.remove(at: place)
      }
    }
  }
}
