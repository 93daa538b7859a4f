package import DialogueModel

extension Coverage {
  /// How much of the dialogue is covered, and what is not.
  package func drawn(of dialogue: Dialogue) -> String {
    var lines: [String] = []
    for kind in Kind.allCases {
      let names = dialogue.names(kind)
      let missing = names.filter { !(covered[kind] ?? []).contains($0) }
      let count = names.count - missing.count
      lines.append("\(kind.rawValue): \(count) of \(names.count)")
      guard !missing.isEmpty else { continue }
      let shown = missing.prefix(12).joined(separator: ", ")
      let more = missing.count > 12 ? ", and \(missing.count - 12) more" : ""
      lines.append("  not covered: \(shown)\(more)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
