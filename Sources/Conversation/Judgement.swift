import DialogueModel
import Differential

/// What follows from the facts; it is never saved, but worked out anew.
struct Judgement: Sendable {
  var circumstances: Circumstances
  var standing: Standing

  init(circumstances: Circumstances, standing: Standing) {
    self.circumstances = circumstances
    self.standing = standing
  }

  /// Judges the facts of a conversation.
  init(of progress: Progress, on stage: Stage) {
    let known = stage.rulebook.circumstances(of: progress.facts.all)
    var exchange = Exchange(
      on: stage, from: progress,
      Judgement(circumstances: known, standing: stage.table.standing(in: known)), Manner(),
      turn: 0, today: nil)
    exchange.safety()
    exchange.believe()
    circumstances = exchange.circumstances
    standing = exchange.standing
  }
}
