import Conversation
import DialogueModel

extension Performance {
  /// What does not hold after a turn.
  func failures(
    of turn: Transcript.Turn, number: Int, saying lines: [String], never: [String],
    in dialogue: Dialogue
  ) -> [ReplayFailure] {
    func failure(_ kind: ReplayFailure.Kind, at line: Int) -> ReplayFailure {
      ReplayFailure(turn: number, line: line, input: turn.typed, kind: kind, why: beats[number].why)
    }
    var failures: [ReplayFailure] = []
    if turn.said != lines {
      failures.append(failure(.said(.between(turn.said, lines)), at: turn.line))
    }
    for entry in turn.entries {
      switch entry.kind {
      case .claim(let claim):
        guard let instead = claim.contradiction(in: self, of: dialogue) else { continue }
        failures.append(failure(.claim(entry.text, instead: instead), at: entry.line))
      case .absent(let words):
        guard let line = lines.first(containing: words) else { continue }
        failures.append(failure(.appears(words, in: line), at: entry.line))
      case .said, .comment, .blank: continue
      }
    }
    for words in never {
      guard let line = lines.first(containing: words) else { continue }
      failures.append(failure(.appears(words, in: line), at: turn.line))
    }
    return failures
  }
}

extension [LineDifference] {
  fileprivate static func between(_ old: [String], _ new: [String]) -> Self {
    LineDifference.between(old, new)
  }
}

extension [String] {
  fileprivate func first(containing words: String) -> String? {
    let wanted = words.lowercased()
    return first { $0.lowercased().contains(wanted) }
  }
}
