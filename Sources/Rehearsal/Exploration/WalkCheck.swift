package import Conversation
import DialogueModel
import Understanding

/// Plays walks and looks for trouble on the way.
package struct WalkCheck: Sendable {
  private let stage: Stage
  private let phrasebook: Phrasebook

  package init(on stage: Stage) {
    self.stage = stage
    phrasebook = Phrasebook(stage.dialogue)
  }

  /// A walk that was taken, and the trouble it ended in, if any.
  package struct Result: Sendable {
    package var walk: Walk
    package var trouble: Trouble?
    package var turns: Int
  }

  /// More answers than any outcome may take.
  private static let patience = 90

  /// Wanders for some turns, then only answers until there is an outcome, then starts over.
  ///
  /// `beforeEach` hears of every step before it is taken, so that a crash leaves a trace.
  package func wander(
    number: Int, seed: UInt64, turns: Int, beforeEach: ((Walk.Step) -> Void)? = nil
  ) -> Result {
    var wanderer = Wanderer(
      stage.dialogue, phrasebook: phrasebook, chance: Chance(seed: seed, for: String(number)))
    var walk = Walk(number: number, steps: [])
    var watch = Watch(on: stage)
    while walk.steps.count < turns, !watch.isOver {
      let step = wanderer.step(at: watch.question)
      walk.steps.append(step)
      beforeEach?(step)
      if let trouble = watch.take(step) {
        return Result(walk: walk, trouble: trouble, turns: walk.steps.count)
      }
    }
    for _ in 0..<Self.patience where !watch.isOver && !watch.isConcluded {
      let step = wanderer.cooperate(at: watch.question)
      walk.steps.append(step)
      beforeEach?(step)
      if let trouble = watch.take(step) {
        return Result(walk: walk, trouble: trouble, turns: walk.steps.count)
      }
    }
    return Result(walk: walk, trouble: watch.finish(), turns: walk.steps.count)
  }

  /// The trouble that a walk already taken leads to.
  package func trouble(on walk: Walk) -> Trouble? {
    var watch = Watch(on: stage)
    for step in walk.steps where !watch.isOver {
      if let trouble = watch.take(step) { return trouble }
    }
    return nil
  }

  /// The shortest walk found by leaving steps out that still ends in the same trouble.
  package func shortened(_ walk: Walk, showing trouble: Trouble) -> Walk {
    guard trouble == .noOutcome else {
      return walk.shortest { self.trouble(on: $0)?.isSame(as: trouble) ?? false }
    }
    var wandered = walk
    wandered.steps.removeAll { $0.intent == .cooperation }
    let shortest = wandered.shortest { answered($0).count == Self.patience }
    return Walk(
      number: walk.number, steps: shortest.steps + answered(shortest).prefix(Self.shownAnswers))
  }

  /// So many answers show that a conversation turns in a circle.
  private static let shownAnswers = 6

  /// What a person answers after a walk until there is an outcome or their patience ends.
  private func answered(_ walk: Walk) -> [Walk.Step] {
    var wanderer = Wanderer(
      stage.dialogue, phrasebook: phrasebook, chance: Chance(seed: 0, for: String(walk.number)))
    var watch = Watch(on: stage)
    for step in walk.steps where !watch.isOver { _ = watch.take(step) }
    var answers: [Walk.Step] = []
    while answers.count < Self.patience, !watch.isOver, !watch.isConcluded {
      let step = wanderer.cooperate(at: watch.question)
      answers.append(step)
      _ = watch.take(step)
    }
    return answers
  }

  /// What stands at the top of a transcript of a walk.
  package var header: String { TranscriptRecorder(of: stage.dialogue, today: nil).header }

  /// The walk as a transcript, with what is said.
  package func transcript(of walk: Walk) -> String {
    var performance = Performance(of: stage, today: nil)
    for step in walk.steps { performance.take(step.input) }
    return TranscriptRecorder(of: stage.dialogue, today: nil).text(of: performance)
  }
}

/// Follows one conversation.
private struct Watch {
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

  /// The question settles what was said in two ways, which the trace alone tells.
  private var isSettling: Bool {
    session.trace.steps.contains { step in
      step.name == .agenda && step.notes.contains { $0.hasPrefix("asks which of two statements") }
    }
  }

  private func askedAgain(after asked: Question?, _ step: Walk.Step) -> Trouble? {
    guard step.intent == .cooperation, let question, question.id != asked?.id,
      !question.findings.isEmpty
    else { return nil }
    let known = session.known
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
