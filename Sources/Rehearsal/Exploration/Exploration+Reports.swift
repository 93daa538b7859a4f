import FoundationEssentials

extension Exploration {
  /// What was met, as a person reads it.
  package var drawn: String {
    var lines: [String] = []
    for found in cases {
      lines.append("trouble: \(found.trouble.name), \(found.count) times")
      lines.append("  shortest of walk \(found.walk.number):")
      lines += found.transcript.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : "  | \($0.prefix(200))" }
      lines.append("")
    }
    let outcome = cases.isEmpty ? "no trouble" : "\(cases.count) kinds of trouble"
    lines.append("\(walkCount) conversations, \(turnCount) turns: \(outcome)")
    return lines.joined(separator: "\n") + "\n"
  }

  /// One JSON object per kind of trouble, and one for the whole.
  package var jsonLines: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func line(_ value: some Encodable) -> String {
      // Strings and whole numbers only, so encoding cannot fail.
      String(decoding: (try? encoder.encode(value)) ?? Data(), as: UTF8.self) + "\n"
    }
    return cases.map { line(Entry($0)) }.joined()
      + line(Whole(conversations: walkCount, turns: turnCount, troubles: cases.count))
  }

  private struct Entry: Encodable {
    var trouble: String
    var count: Int
    var walk: Int
    var transcript: String

    init(_ found: Case) {
      trouble = found.trouble.name
      count = found.count
      walk = found.walk.number
      transcript = found.transcript
    }
  }

  private struct Whole: Encodable {
    var conversations: Int
    var turns: Int
    var troubles: Int
  }
}
