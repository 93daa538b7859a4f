import DialogueModel

/// The inputs that moved a conversation; its state can be derived from them again.
struct Log: Hashable, Sendable, Codable {
  /// One input and when it came.
  struct Entry: Hashable, Sendable, Codable {
    var turn: Int
    var today: Day?
    var input: Input
  }

  /// How far the conversation had come after some of the entries.
  struct Milestone: Hashable, Sendable, Codable {
    var entries: Int
    var progress: Progress
  }

  private(set) var entries: [Entry] = []
  /// Where the entries start from, once the oldest were folded away.
  private(set) var foundation: Progress?
  /// A state on the way, so that folding says nothing again and going back says little.
  private var milestone: Milestone?

  /// Adds the entries of a turn, which led to a state.
  mutating func append(_ new: [Entry], reaching progress: Progress) {
    entries += new
    guard entries.count >= Self.stretch else { return }
    guard let milestone else {
      self.milestone = Milestone(entries: entries.count, progress: progress)
      return
    }
    // A conversation without end must not grow without end.
    guard entries.count >= milestone.entries + Self.stretch else { return }
    foundation = milestone.progress
    entries.removeFirst(milestone.entries)
    self.milestone = Milestone(entries: entries.count, progress: progress)
  }

  /// Twice as much is kept at most, and at least this: far more than anybody goes back.
  private static let stretch = 200

  /// Takes the last entry away; the state before it, or nothing when there is none.
  mutating func undo(on stage: Stage) -> Progress? {
    guard !entries.isEmpty else { return nil }
    entries.removeLast()
    guard let milestone, milestone.entries <= entries.count else {
      milestone = nil
      return replay(on: stage)
    }
    return Self.replay(entries[milestone.entries...], from: milestone.progress, on: stage)
  }

  /// The state that the entries lead to, on scripts that may be others than before.
  mutating func replay(on stage: Stage) -> Progress {
    milestone = nil
    return Self.replay(entries[...], from: start(on: stage), on: stage)
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
