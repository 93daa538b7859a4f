import DialogueModel

extension Exchange {
  /// Puts texts into words, as of the last judgement.
  var speaker: Speaker {
    Speaker(stage: stage, circumstances: circumstances, facts: progress.facts)
  }

  /// A sentence of the engine, its variants taken in turn; absent where the script has none.
  mutating func saying(
    _ key: Wording.Key, _ parameters: [String: String] = [:], _ role: Saying.Role = .plain
  ) -> Saying? {
    guard let variants = stage.dialogue.wording.lines[key], !variants.isEmpty else { return nil }
    let line = variants[manner.count(key.rawValue) % variants.count]
    let text = capitalised(trimmed(speaker.words(line.text, parameters)))
    return text.isEmpty ? nil : Saying(line: line.id, role: role, text: text)
  }

  /// A line of the script; absent where nothing is left of it.
  func saying(_ line: Line, _ role: Saying.Role = .plain) -> Saying? {
    let text = trimmed(speaker.words(line.text))
    return text.isEmpty ? nil : Saying(line: line.id, role: role, text: text)
  }

  /// Notes something about what was heard or changed.
  mutating func note(
    _ key: Wording.Key, _ parameters: [String: String] = [:], _ role: Saying.Role = .echo
  ) {
    if let saying = saying(key, parameters, role) { notes.append(saying) }
  }

  /// Answers a wish.
  mutating func answer(
    _ key: Wording.Key, _ parameters: [String: String] = [:], _ role: Saying.Role = .aside
  ) {
    if let saying = saying(key, parameters, role) { answers.append(saying) }
  }

  /// Says a sentence of the engine in the course of things.
  mutating func tell(
    _ key: Wording.Key, _ parameters: [String: String] = [:], _ role: Saying.Role = .plain
  ) {
    if let saying = saying(key, parameters, role) { lines.append(saying) }
  }

  /// Says a line of the script in the course of things.
  mutating func tell(_ line: Line, _ role: Saying.Role = .plain) {
    if let saying = saying(line, role) { lines.append(saying) }
  }
}
