package import Conversation

/// What came of playing a transcript again.
package struct Replay: Sendable {
  package let transcript: Transcript
  /// Faults in the writing; one whose faults an update would not cure is not played.
  package let faults: [TranscriptFault]
  package let failures: [ReplayFailure]
  /// How many things were checked.
  package let checkCount: Int
  /// What is said now, turn by turn.
  package let said: [[String]]
  package let coverage: Coverage

  package var holds: Bool { faults.isEmpty && failures.isEmpty && checkCount > 0 }
}

/// One thing that does not hold in a replayed transcript.
package struct ReplayFailure: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Something else is said.
    case said([LineDifference])
    /// A claim does not hold; `instead` is how things are.
    case claim(String, instead: String)
    /// Words that must not appear do.
    case appears(String, in: String)
    /// Saving the session and loading it again changed it.
    case notKept(String)
    /// The same input led to something else the second time.
    case notSame
  }

  /// From 0 for the greeting.
  package var turn: Int
  /// The line of the file.
  package var line: Int
  package var input: [String]
  package var kind: Kind
  /// What the steps of the turn had to say, for a person who looks for the reason.
  package var why: [String]
}

extension Replay {
  /// Plays a transcript on a stage and holds it against what it says.
  package init(of transcript: Transcript, faults: [TranscriptFault], on stage: Stage) {
    self.transcript = transcript
    self.faults = faults + transcript.faults(in: stage.dialogue)
    var coverage = Coverage()
    guard self.faults.allSatisfy(\.isCuredByUpdate) else {
      failures = []
      checkCount = 0
      said = []
      self.coverage = coverage
      return
    }
    let always = transcript.turns.first?.entries.compactMap(\.absentWords) ?? []
    var performance = Performance(of: stage, today: transcript.today)
    var kept = KeptSession(of: performance)
    var failures: [ReplayFailure] = []
    var said: [[String]] = []
    for (number, turn) in transcript.turns.enumerated() {
      if let input = turn.input { performance.take(input) }
      let lines = performance.beats[number].spokenLines
      said.append(lines)
      failures += performance.failures(
        of: turn, number: number, saying: lines, never: number == 0 ? [] : always,
        in: stage.dialogue)
      if let kind = kept.failure(after: performance.beats[number]) {
        failures.append(
          ReplayFailure(
            turn: number, line: turn.line, input: turn.typed, kind: kind,
            why: performance.beats[number].why))
      }
    }
    coverage.count(performance)
    self.failures = failures
    self.said = said
    self.coverage = coverage
    checkCount = transcript.checkCount
  }

  /// The transcript with what is said now.
  package var updated: Transcript { transcript.saying(said) }
}

extension Transcript.Entry {
  fileprivate var absentWords: String? {
    if case .absent(let words) = kind { words } else { nil }
  }
}
