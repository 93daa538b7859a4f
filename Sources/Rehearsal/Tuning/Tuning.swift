import Conversation
package import DialogueModel

/// Trials compared on written cases, and how well the choice holds for cases it was not made on.
package struct Tuning: Sendable {
  /// One trial, played on every case.
  package struct Candidate: Sendable {
    package let trial: Trial
    package let evaluation: Evaluation
    /// Mean points of a case.
    package let merit: Double
  }

  /// A part of the cases that was left out of a choice.
  package struct Fold: Sendable {
    /// Which cases, by place.
    package let cases: [Int]
    /// What the other cases chose.
    package let chosen: Int
  }

  /// The script as it stands first.
  package let candidates: [Candidate]
  package let folds: [Fold]

  /// Plays every trial on every case, and chooses on all folds but one, for each fold.
  package init(
    of cases: [EvaluationCase], trials: [Trial], folds count: Int, on dialogue: Dialogue,
    manner: Person.Manner, seed: UInt64, afterEach: (@Sendable (Int) -> Void)? = nil
  ) {
    var candidates: [Candidate] = []
    var points: [[Double]] = []
    for (place, trial) in trials.enumerated() {
      let evaluation = Evaluation(
        of: cases, on: Stage(trial.applied(to: dialogue)), manner: manner, seed: seed)
      let earned = evaluation.interviews.map { Merit(of: $0).points }
      points.append(earned)
      candidates.append(
        Candidate(
          trial: trial, evaluation: evaluation,
          merit: earned.reduce(0, +) / Double(max(1, earned.count))))
      afterEach?(place + 1)
    }
    self.candidates = candidates
    folds = Self.parts(of: cases, count, seed).map { part in
      let left = Set(part)
      let sums = points.map { earned in
        earned.indices.reduce(0) { left.contains($1) ? $0 : $0 + earned[$1] }
      }
      // The first of the best, so that nothing moves away from the script without a gain.
      let chosen = sums.indices.max { sums[$0] < sums[$1] || (sums[$0] == sums[$1] && $0 > $1) }
      return Fold(cases: part, chosen: chosen ?? 0)
    }
  }

  /// Cases dealt into parts, whatever their order in the file.
  private static func parts(of cases: [EvaluationCase], _ count: Int, _ seed: UInt64) -> [[Int]] {
    var keys: [(key: UInt64, place: Int)] = cases.indices.map { place in
      var chance = Chance(seed: seed, for: cases[place].id)
      return (chance.next(), place)
    }
    keys.sort { ($0.key, $0.place) < ($1.key, $1.place) }
    var parts = Array(repeating: [Int](), count: max(2, count))
    for (number, key) in keys.enumerated() { parts[number % parts.count].append(key.place) }
    return parts.filter { !$0.isEmpty }
  }

  /// Each case as the trial played it that was chosen without it.
  package var leftOut: Evaluation {
    let byCase = folds.flatMap { fold in
      fold.cases.map { ($0, candidates[fold.chosen].evaluation.interviews[$0]) }
    }
    return Evaluation(interviews: byCase.sorted { $0.0 < $1.0 }.map(\.1))
  }

  /// The trial that all cases together choose.
  package var best: Int {
    candidates.indices.max {
      candidates[$0].merit < candidates[$1].merit
        || (candidates[$0].merit == candidates[$1].merit && $0 > $1)
    } ?? 0
  }
}
