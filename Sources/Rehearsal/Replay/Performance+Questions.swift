import Conversation
import DialogueModel

extension Question {
  /// The names by which a claim may know the question.
  var named: Set<String> { Set(findings.map(\.text) + [id]) }
}

extension Performance {
  /// The open question settles what was said in two ways, or completes what was said in part;
  /// the trace alone tells.
  var isSettling: Bool {
    let rightly = ["which of two statements", "which", "the unit of"]
    return beats.last?.why.contains { note in
      rightly.contains { note.hasPrefix("agenda: asks \($0) ") }
    } ?? false
  }

  /// How many questions were put, stories and offers apart; one that comes back counts once.
  package var questionCount: Int {
    var count = 0
    var open: String?
    for turn in beats {
      let question = turn.question
      defer { open = question?.id }
      guard let question, question.id != open else { continue }
      switch question.kind {
      case .open, .offer: continue
      case .one, .many, .yesno, .number, .scale, .duration, .checklist: count += 1
      }
    }
    return count
  }
}
