import DialogueModel

/// How the conversation has been talking: what going back does not take back.
struct Manner: Hashable, Sendable, Codable {
  /// How often each sentence was said, so that its variants take turns.
  var said: [Count] = []
  /// Answers to the open question that were not understood, in a row.
  var lost = 0
  /// Blank lines in a row.
  var blanks = 0
  /// What was said or asked while lost, so that no sentence comes twice.
  var saidWhileLost: [String] = []
  /// All that was said and asked last.
  var saidLast: [String] = []
  /// Why the question was asked, as it was last told.
  var saidWhy: String?
  /// The highest urgency that the person was told.
  var toldUrgency: Urgency?
  /// Flags that the person was told of.
  var toldFlags: [RedFlag.ID] = []

  struct Count: Hashable, Sendable, Codable {
    var key: String
    var count: Int
  }

  /// How often the sentence was said before; counts this time in.
  mutating func count(_ key: String) -> Int {
    guard let place = said.firstIndex(where: { $0.key == key }) else {
      said.append(Count(key: key, count: 1))
      return 0
    }
    said[place].count &+= 1
    return said[place].count &- 1
  }
}
