import DialogueModel

extension Transcript {
  /// The transcript as text, as it stands in a file.
  package var text: String {
    var lines = header
    lines.append("")
    for turn in turns {
      lines += turn.typed
      lines += turn.entries.map(\.text)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same transcript with other things said; claims, comments and blank lines stay.
  package func saying(_ said: [[String]]) -> Transcript {
    var updated = self
    for (place, lines) in said.enumerated() where place < turns.count {
      updated.turns[place] = turns[place].saying(lines)
    }
    return updated
  }
}

extension Transcript.Turn {
  fileprivate func saying(_ lines: [String]) -> Self {
    let fresh = lines.map { Transcript.Entry(.said($0), text: $0.asSaid, line: line) }
    guard said != lines else { return self }
    var updated = self
    let firstSaid = entries.firstIndex { if case .said = $0.kind { true } else { false } }
    let kept = entries.filter { if case .said = $0.kind { false } else { true } }
    // Everything before the first thing said stays before it: most often a comment.
    let place = firstSaid ?? 0
    updated.entries = Array(kept.prefix(place)) + fresh + Array(kept.dropFirst(place))
    return updated
  }
}
