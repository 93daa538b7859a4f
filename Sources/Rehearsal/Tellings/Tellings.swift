package import Conversation
import DialogueModel

/// The same cases told several times in other words and another order, and whether it mattered.
package struct Tellings: Sendable {
  package let extent: Retelling.Extent
  /// One for each telling, all of the same cases.
  package let evaluations: [Evaluation]

  /// Tells every case so many times.
  package init(
    _ count: Int, of cases: [EvaluationCase], extent: Retelling.Extent, on stage: Stage,
    seed: UInt64, afterEach: (@Sendable (Int) -> Void)? = nil
  ) {
    let retelling = Retelling(on: stage)
    self.extent = extent
    evaluations = (0..<count).map { number in
      let told = inParallel(cases) {
        retelling.retold($0, number: number, extent: extent, seed: seed)
      }
      let evaluation = Evaluation(
        of: told, on: stage, manner: .words, seed: seed &+ UInt64(number))
      afterEach?((number + 1) * cases.count)
      return evaluation
    }
  }

  package var consistency: Consistency { Consistency(of: evaluations) }

  /// What the tellings came to, and the measures over all of them; each telling too, if wished.
  package func drawn(showingAll: Bool) -> String {
    let what =
      switch extent {
      case .whole: "the facts of the story told at once, in another order each time"
      case .part: "a part of the facts told at once, the rest when asked"
      }
    let all = Evaluation(interviews: evaluations.flatMap(\.interviews))
    let measures = showingAll ? all.drawn(showingMisheard: true) : all.measuresDrawn
    return "\(what)\n" + consistency.drawn + "\n" + measures + "\n"
  }
}
