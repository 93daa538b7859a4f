import DialogueModel
import Differential

extension Exchange {
  /// Tells what it has come to: first what to do and how soon, then why, then all that follows.
  mutating func tellOutcome() {
    trace?.note(.agenda, "tells the outcome")
    progress.toldFirst = leadingCondition?.id
    tellUrgency()
    tellCauses()
    tellUnsureDangers()
    // Beside a matter for today there is nothing to train and nothing to come back to yet.
    if !isForToday {
      tellToday()
      tellTraining()
      tellReturn()
    }
    tellWhenToWorry()
  }

  /// A red flag sends the person to somebody today.
  var isForToday: Bool { flagLevel >= .sameDay }

  /// Conditions that are told, likeliest first.
  var likelyConditions: [Condition] {
    let settings = stage.dialogue.settings
    let told = standing.order.filter { place in
      standing.chances[place] >= settings.tellAbove && !stage.dialogue.conditions[place].isHidden
    }
    return told.prefix(settings.tellAtMost).map { stage.dialogue.conditions[$0] }
  }

  /// The condition that is told first.
  var leadingCondition: Condition? {
    standing.leading.map { stage.dialogue.conditions[$0] }.flatMap { $0.isHidden ? nil : $0 }
      ?? likelyConditions.first
  }
}
