import Conversation
import DialogueModel
import Understanding

/// Follows one conversation and looks for trouble after each step.
struct Watch {
  private var session: Session
  private(set) var question: Question?
  private(set) var isOver = false
  /// What was said to the last message, unless it was a wish.
  private var lastSaid: [String]?
  private var hasSafetyNet = false

  init(on stage: Stage) {
    session = Session(of: stage)
    question = session.begin().question
  }

  var isConcluded: Bool { session.assessment.concluded || isEmergency }

  /// An emergency is an outcome of its own: it stops the interview and tells what to do.
  private var isEmergency: Bool { session.assessment.urgency == .emergency && question == nil }

  mutating func take(_ step: Walk.Step) -> Trouble? {
    let asked = question
    let events: [Event]
    // Only what follows an answer is held against the trace, which takes time to write.
    session.keepsTrace = step.intent == .cooperation
    do throws(Complaint) {
      events = try session.take(step.input)
    } catch {
      // A refusal leaves everything as it was, and says why.
      return nil
    }
    question = events.question
    isOver = events.isEnd
    for case .failed(let fault) in events { return .limit(fault) }
    let said = events.spokenLines
    guard !said.isEmpty else { return .silence }
    hasSafetyNet = hasSafetyNet || events.contains { $0.isLine("safety-net") }
    if question == nil, !isOver, !isConcluded { return .deadEnd }
    if case .say = step.input, step.intent != .wish {
      if said == lastSaid, question != nil { return .sameWords }
      lastSaid = said
    } else {
      lastSaid = nil
    }
    // Asked on purpose: to change what is known, or to settle what was said in two ways.
    guard !events.contains(where: { $0.isLine("change-ask") }), !isSettling else { return nil }
    return askedAgain(after: asked, step)
  }

  /// What is left to check once the walk is over.
  mutating func finish() -> Trouble? {
    guard isConcluded || isOver else { return .noOutcome }
    let isCalm = session.assessment.urgency != .emergency
    if session.assessment.concluded, isCalm, !hasSafetyNet { return .noSafetyNet }
    guard !isOver else { return nil }
    guard let events = try? session.command(.startOver), events.question != nil,
      !session.assessment.concluded
    else { return .noStartOver }
    return nil
  }

  /// The question settles what was said in two ways or without a unit, which the trace alone tells.
  private var isSettling: Bool {
    session.trace.steps.contains { step in
      step.name == .agenda
        && step.notes.contains { $0.hasPrefix("asks which ") || $0.hasPrefix("asks the unit of ") }
    }
  }

  private func askedAgain(after asked: Question?, _ step: Walk.Step) -> Trouble? {
    guard step.intent == .cooperation, let question, question.id != asked?.id,
      !question.findings.isEmpty
    else { return nil }
    let known = session.known
    // Of a list every item must be known, not only something on its finding.
    let hasNews = question.options.contains { option in
      guard let finding = option.finding, let answer = option.answer else { return false }
      return !known.of(finding).contains { $0.answer == answer.text }
    }
    guard question.kind != .checklist || !hasNews else { return nil }
    let isKnown = question.findings.allSatisfy { finding in
      // Two answers that cannot both be true are rightly asked about.
      known.of(finding).count {
        !$0.isNotSure && $0.open != true && $0.polarity == .affirmed
      } == 1
    }
    return isKnown ? .askedAgain(question.id) : nil
  }
}

extension Event {
  /// It says the engine's sentence of this name.
  fileprivate func isLine(_ key: String) -> Bool {
    if case .says(let saying) = self { saying.line.text.contains(key) } else { false }
  }
}
