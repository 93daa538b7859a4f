package import Conversation
package import DialogueModel

/// Writes a conversation down as a transcript, turn by turn, so that a crash loses nothing.
package struct TranscriptRecorder: Sendable {
  /// What stands at the top of the file.
  package let header: String

  package init(of dialogue: Dialogue, today: Day?) {
    var lines = ["dialogue \(dialogue.id)", "version \(dialogue.version)"]
    if let today { lines.append("today \(today.text)") }
    header = lines.joined(separator: "\n") + "\n"
  }

  /// The text to append for one turn; the greeting has no input.
  ///
  /// An input that was refused led to no events; it is written with the complaint.
  package func text(
    of input: Input?, leadingTo events: [Event], refusedFor complaint: Complaint? = nil
  ) -> String {
    let said = events.spokenLines + (complaint.map { [$0.spokenLine] } ?? [])
    let lines = (input?.written ?? []) + said.map(\.asSaid)
    return "\n" + lines.joined(separator: "\n") + "\n"
  }
}

extension TranscriptRecorder {
  /// The whole of a performance so far.
  package func text(of performance: Performance) -> String {
    header
      + performance.beats.map {
        text(of: $0.input, leadingTo: $0.events, refusedFor: $0.complaint)
      }.joined()
  }
}

extension Input {
  /// The lines that stand for the input in a transcript.
  package var written: [String] {
    switch self {
    case .say(let message):
      let lines = message.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      return lines.enumerated().map { place, line in
        let sign = place == 0 ? ">" : ">>"
        // A space after the sign also keeps a message that itself begins with `>` or `*` whole.
        return line.isEmpty ? sign : "\(sign) \(line)"
      }
    case .choose(let names): return ["? choose \(names.joined(separator: ", "))"]
    case .command(let universal, let finding):
      return ["? command \(universal.rawValue)\(finding.map { " \($0)" } ?? "")"]
    }
  }
}
