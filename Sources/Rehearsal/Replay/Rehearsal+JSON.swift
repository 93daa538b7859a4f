import FoundationEssentials

extension Rehearsal {
  /// One object per transcript, one per line.
  package var jsonLines: String {
    replays.map { Entry($0).json + "\n" }.joined()
  }

  private struct Entry: Encodable {
    struct Failure: Encodable {
      var turn: Int
      var line: Int
      var kind: String
      var detail: String
    }

    var path: String
    var holds: Bool
    var checks: Int
    var faults: [String]
    var failures: [Failure]

    init(_ replay: Replay) {
      path = replay.transcript.path
      holds = replay.holds
      checks = replay.checkCount
      faults = replay.faults.map { "\($0.line):\($0.columns.lowerBound): \($0.message)" }
      failures = replay.failures.map {
        Failure(turn: $0.turn, line: $0.line, kind: $0.kind.name, detail: $0.kind.detail)
      }
    }

    var json: String {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      // An entry holds strings and whole numbers only, so encoding it cannot fail.
      let data = (try? encoder.encode(self)) ?? Data()
      return String(decoding: data, as: UTF8.self)
    }
  }
}

extension ReplayFailure.Kind {
  fileprivate var name: String {
    switch self {
    case .said: "differs"
    case .claim: "claim"
    case .appears: "appears"
    case .notKept: "not-kept"
    case .notSame: "not-same"
    }
  }

  fileprivate var detail: String {
    switch self {
    case .said(let lines):
      lines.compactMap {
        switch $0 {
        case .same: nil
        case .gone(let line): "- \(line)"
        case .new(let line): "+ \(line)"
        }
      }.joined(separator: "\n")
    case .claim(let claim, let instead): "\(claim): \(instead)"
    case .appears(let words, let line): "\(words): \(line)"
    case .notKept(let detail): detail
    case .notSame: ""
    }
  }
}
