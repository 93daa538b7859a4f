package import DialogueModel

extension Transcript {
  /// Names in claims that the dialogue does not have.
  package func faults(in dialogue: Dialogue) -> [TranscriptFault] {
    var faults: [TranscriptFault] = []
    if self.dialogue != dialogue.id.text {
      faults.append(
        TranscriptFault(
          path: path, line: 1, columns: 1..<2,
          message: "this transcript is of `\(self.dialogue)`, not of `\(dialogue.id)`",
          excerpt: "", help: "name the dialogue with `--dialogue`"))
    }
    let names = ScriptNames(dialogue)
    for entry in turns.flatMap(\.entries) {
      guard case .claim(let claim) = entry.kind,
        let unknown = names.firstUnknown(in: claim)
      else { continue }
      let start = entry.text.firstColumn(of: unknown.name) ?? 1
      faults.append(
        TranscriptFault(
          path: path, line: entry.line, columns: start..<start + unknown.name.count,
          message: "no \(unknown.kind) is named `\(unknown.name)`", excerpt: entry.text,
          help: Spelling.closest(to: unknown.name, among: unknown.names).map { "write `\($0)`" }))
    }
    return faults
  }
}

/// The names that claims may use.
private struct ScriptNames {
  struct Unknown {
    var kind: String
    var name: String
    var names: [String]
  }

  private let dialogue: Dialogue
  private let questions: Set<String>
  private let leaders: Set<String>

  init(_ dialogue: Dialogue) {
    self.dialogue = dialogue
    questions = Set(
      dialogue.findings.map(\.id.text) + dialogue.checklists.map(\.id.text)
        + dialogue.states.map(\.id.text))
    leaders = Set(dialogue.conditions.flatMap { [$0.id.text] + $0.families })
  }

  func firstUnknown(in claim: Claim) -> Unknown? {
    switch claim {
    case .finding(let finding, let holding): return unknown(finding, holding)
    case .leading(let name, _), .notLeading(let name):
      return leaders.contains(name)
        ? nil : Unknown(kind: "condition or family", name: name, names: leaders.sorted())
    case .flag(let flag, _):
      let flags = dialogue.redFlags.map(\.id.text)
      return flags.contains(flag.text)
        ? nil : Unknown(kind: "red flag", name: flag.text, names: flags)
    case .asks(let names), .doesNotAsk(let names), .neverAsked(let names):
      return names.first { !questions.contains($0) }.map {
        Unknown(kind: "question", name: $0, names: questions.sorted())
      }
    case .side, .urgency, .noFlag, .asksNothing, .questions, .says, .firstLineSays, .concluded,
      .ended:
      return nil
    }
  }

  private func unknown(_ id: Finding.ID, _ holding: Claim.Holding) -> Unknown? {
    guard let finding = dialogue.findings.first(where: { $0.id == id }) else {
      let names = dialogue.findings.map(\.id.text) + Claim.openings
      return Unknown(kind: "finding", name: id.text, names: names)
    }
    switch holding {
    case .affirmed(let answer), .notAffirmed(let answer), .denied(let answer):
      let names = finding.answers.map(\.id.text)
      return names.contains(answer.text)
        ? nil : Unknown(kind: "answer of `\(id)`", name: answer.text, names: names)
    case .amount(_, let quantity):
      let units = dialogue.units.flatMap { [$0.id.text, $0.one, $0.many] }
      guard let unit = quantity.unit?.text, !units.contains(unit) else { return nil }
      return Unknown(kind: "unit", name: unit, names: units)
    case .known, .unknown, .notSure, .unsure, .open: return nil
    }
  }
}
