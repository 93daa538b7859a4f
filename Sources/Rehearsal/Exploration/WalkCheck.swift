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
