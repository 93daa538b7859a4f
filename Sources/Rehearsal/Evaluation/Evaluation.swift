package import Conversation
import DialogueModel

/// Written cases played through whole conversations, and how good the answers were.
package struct Evaluation: Sendable {
  /// In the order of the cases.
  package let interviews: [Interview]

  package init(interviews: [Interview]) {
    self.interviews = interviews
  }

  /// Plays every case, on all cores.
  package init(
    of cases: [EvaluationCase], on stage: Stage, manner: Person.Manner, seed: UInt64,
    afterEach: (@Sendable (Int) -> Void)? = nil
  ) {
    let phrasebook = Phrasebook(stage.dialogue)
    interviews = inParallel(cases, afterEach: afterEach) {
      Interview(of: $0, on: stage, phrasebook: phrasebook, manner: manner, seed: seed)
    }
  }

  /// One share that is reported.
  package struct Measure: Hashable, Sendable {
    package var name: String
    package var proportion: Proportion
  }

  /// The shares, in the order in which they are reported.
  package var measures: [Measure] {
    let emergencies = interviews.filter(\.mustBeEmergency)
    let debated = interviews.filter { $0.mayBeEmergency && !$0.mustBeEmergency }
    let questions = interviews.reduce(0) { $0 + $1.questionCount }
    return [
      Measure(name: "first named acceptable", proportion: share { $0.rank == 1 }),
      Measure(name: "acceptable among the first 3", proportion: share { ($0.rank ?? 99) <= 3 }),
      Measure(name: "urgency as a reader's", proportion: share { $0.urgencyError == 0 }),
      Measure(name: "urgency too low", proportion: share { $0.urgencyError < 0 }),
      Measure(name: "urgency too low by 2 or more", proportion: share { $0.urgencyError < -1 }),
      Measure(name: "urgency too high", proportion: share { $0.urgencyError > 0 }),
      Measure(
        name: "emergencies caught",
        proportion: Proportion(
          emergencies.count { $0.urgency == .emergency }, of: emergencies.count)),
      Measure(
        name: "emergencies caught at the first message",
        proportion: Proportion(emergencies.count { $0.emergencyTurn == 1 }, of: emergencies.count)),
      Measure(
        name: "emergencies by one reader, sent as such",
        proportion: Proportion(debated.count { $0.urgency == .emergency }, of: debated.count)),
      Measure(
        name: "asked though already answered",
        proportion: Proportion(
          interviews.reduce(0) { $0 + $1.askedAgain.count }, of: max(questions, 1))),
      Measure(name: "came to an outcome", proportion: share { $0.isConcluded }),
    ]
  }

  /// How many questions a conversation took.
  package struct QuestionCount: Hashable, Sendable {
    package var mean: Double
    /// Nine in ten took at most so many.
    package var ninth: Int
    package var most: Int
    /// How many came back because the answer was not understood, per conversation.
    package var lost: Double
  }

  package var questions: QuestionCount {
    let counts = interviews.map(\.questionCount).sorted()
    guard let most = counts.last else { return QuestionCount(mean: 0, ninth: 0, most: 0, lost: 0) }
    let size = Double(counts.count)
    let place = max(0, Int((0.9 * size).rounded(.up)) - 1)
    return QuestionCount(
      mean: Double(counts.reduce(0, +)) / size, ninth: counts[place], most: most,
      lost: Double(interviews.reduce(0) { $0 + $1.lostCount }) / size)
  }

  private func share(_ holds: (Interview) -> Bool) -> Proportion {
    Proportion(interviews.count(where: holds), of: interviews.count)
  }
}
