import DialogueModel
import Differential

extension Exchange {
  /// What to do and what to leave for now.
  mutating func tellToday() {
    guard let condition = leadingCondition else { return }
    list(condition.advise, under: .todayHeading)
    list(condition.avoid, under: .avoidHeading)
  }

  /// How to keep fit meanwhile.
  mutating func tellTraining() {
    guard let condition = leadingCondition, !condition.train.isEmpty else { return }
    guard flagLevel < .fewDays else {
      tell(.trainBlocked, [:], .warning)
      return
    }
    list(condition.train, under: .trainHeading)
  }

  /// The way back to running; there is none yet while somebody must look at it first.
  mutating func tellReturn() {
    guard let condition = leadingCondition else { return }
    guard circumstances.urgency < .fewDays else {
      tell(.returnBlocked, [:], .warning)
      return
    }
    if let comeback = condition.comeback {
      tell(.returnHeading, [:], .heading)
      tell(.returnWhen, ["text": clause(speaker.words(comeback.when.text))])
      if let plan = comeback.plan.flatMap({ stage.cast.plans[$0] }) {
        for line in plan.say { tell(line) }
        for stage in plan.stages.dropFirst(max(comeback.stage - 1, 0)) { tell(stage, .item) }
      }
    }
    if let recovery = condition.recovery {
      tell(.recovery, ["text": speaker.words(recovery.text)])
    }
  }

  /// When to be seen again, and what always holds.
  mutating func tellWhenToWorry() {
    if let recheck = leadingCondition?.recheck {
      tell(.recheckHeading, [:], .heading)
      tell(recheck, .item)
    }
    tell(.safetyNet)
  }

  private mutating func list(_ advice: [Advice.ID], under heading: Wording.Key) {
    let speaker = speaker
    let items = advice.compactMap { stage.cast.advice[$0] }
      .filter { !($0.unless.map(speaker.holds) ?? false) }
      .flatMap { $0.say.filter { speaker.holds($0.when) }.map(\.line) }
    guard !items.isEmpty else { return }
    tell(heading, [:], .heading)
    for item in items { tell(item, .item) }
  }
}
