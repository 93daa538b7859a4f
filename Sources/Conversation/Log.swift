import DialogueModel

/// The inputs that moved a conversation; its state can be derived from them again.
struct Log: Hashable, Sendable, Codable {
  /// One input and when it came.
  struct Entry: Hashable, Sendable, Codable {
    var turn: Int
    var today: Day?
    var input: Input
  }

  private(set) var entries: [Entry] = []
  /// Where the entries start from, once the oldest were folded away.
  private(set) var foundation: Progress?

  mutating func append(_ entry: Entry, on stage: Stage) {
    entries.append(entry)
    guard entries.count > Self.mostEntries else { return }
    // A conversation without end must not grow without end.
    let folded = entries.prefix(Self.mostEntries / 2)
    foundation = Self.replay(folded, from: start(on: stage), on: stage)
    entries.removeFirst(folded.count)
  }

  /// Far more than anybody goes back.
  private static let mostEntries = 400

  /// Takes the last entry away; the state before it, or nothing when there is none.
  mutating func undo(on stage: Stage) -> Progress? {
    guard !entries.isEmpty else { return nil }
    entries.removeLast()
    return replay(on: stage)
  }

  /// The state that the entries lead to.
  func replay(on stage: Stage) -> Progress {
    Self.replay(entries[...], from: start(on: stage), on: stage)
  }

  private func start(on stage: Stage) -> Progress {
    if let foundation { return foundation }
    let fresh = Progress(at: stage.dialogue.begin)
    var exchange = Exchange(
      on: stage, from: fresh, Judgement(of: fresh, on: stage), Manner(), turn: 0, today: nil)
    exchange.run()
    return exchange.progress
  }

  private static func replay(
    _ entries: ArraySlice<Entry>, from start: Progress, on stage: Stage
  ) -> Progress {
    var progress = start
    var judgement = Judgement(of: start, on: stage)
    for entry in entries {
      var exchange = Exchange(
        on: stage, from: progress, judgement, Manner(), turn: entry.turn, today: entry.today)
      exchange.input = entry.input
      exchange.run()
      progress = exchange.progress
      judgement = Judgement(
        circumstances: exchange.circumstances, standing: exchange.standing)
    }
    return progress
  }
}
