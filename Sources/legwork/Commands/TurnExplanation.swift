import ArgumentParser
import Conversation
import DialogueModel
import Rehearsal
import Understanding

/// A turn of a transcript step by step: what was heard, what was not used and why, and what
/// followed.
enum TurnExplanation {
  static func drawn(of path: String, turn: Int?, on stage: Stage) throws -> String {
    guard let bytes = Files.bytes(of: path) else {
      throw ValidationError("`\(path)` cannot be read.")
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let (transcript, faults) = Transcript.parse(text, path: path)
    guard faults.isEmpty else { throw ValidationError("`\(path)` is no transcript.") }
    var performance = Performance(of: stage, today: transcript.today)
    var parts: [String] = []
    for (number, written) in transcript.turns.enumerated() {
      guard let input = written.input else { continue }
      let asked = performance.question.flatMap { stage.asked(by: $0) }
      performance.take(input)
      guard turn == nil || turn == number, let beat = performance.beats.last else { continue }
      var lines = ["turn \(number)"]
      if case .say(let message) = input {
        lines.append(reading(message, asked, transcript.today, stage))
      } else {
        lines += written.typed
      }
      lines += beat.why.map { "  \($0)" }
      lines += beat.spokenLines.map { "  says: \($0)" }
      parts.append(lines.joined(separator: "\n"))
    }
    guard !parts.isEmpty else {
      throw ValidationError("`\(path)` has no turn \(turn.map(String.init) ?? "at all").")
    }
    return parts.joined(separator: "\n\n")
  }

  /// The message with its spans marked, and what each could have meant besides.
  private static func reading(
    _ message: String, _ asked: Asked?, _ today: Day?, _ stage: Stage
  ) -> String {
    let (reading, passedOver) = stage.reader.explain(message, asked: asked, today: today)
    let lines = passedOver.map { passed in
      let meaning = passed.answer.map { "\(passed.finding) is \($0)" } ?? "\(passed.finding)"
      let by = passed.by.map { ": \"\($0)\"" } ?? ""
      return "passed over \"\(passed.text)\" (\(meaning)): \(passed.reason.rawValue)\(by)"
    }
    return ([reading.drawn] + lines).joined(separator: "\n")
  }
}

extension Stage {
  /// What a question asks for, as the reader needs to know it.
  fileprivate func asked(by question: Question) -> Asked? {
    switch question.kind {
    case .open: return .story
    case .checklist: return .checklist(Checklist.ID(question.id))
    case .offer: return nil
    case .one, .many, .yesno, .number, .scale, .duration:
      guard let finding = question.findings.first else { return nil }
      return .finding(finding, offered: question.options.map { Answer.ID($0.id) })
    }
  }
}
