import DialogueModel
import Differential

extension Exchange {
  /// Whether something other than the place speaks for a cause that calls for this urgency.
  ///
  /// Some places are so often behind a grave cause that their bare name would alarm everybody; the
  /// questions on the dangers come next.
  func isMoreThanPlace(_ urgency: Urgency) -> Bool {
    standing.order.contains { place in
      guard standing.care[place] == urgency,
        place == standing.leading || stage.table.isAboveAct(place, in: standing)
      else { return false }
      let likeliest = standing.leading.map { stage.table.weights(of: $0, in: standing) } ?? []
      return stage.table.weights(of: place, in: standing).contains { weight in
        guard !(finding(weight.finding)?.isPlace ?? false) else { return false }
        if weight.value >= Self.telling { return true }
        // It need not be so much where it speaks for this cause and not for the likeliest.
        let other = likeliest.first {
          $0.finding == weight.finding && $0.answer == weight.answer
        }
        return weight.value - (other?.value ?? 0) >= Self.parting
      }
    }
  }

  /// The weight of an answer that makes a cause twice as likely.
  private static let telling = 0.69
  /// The weight of an answer that makes it nearly twice as likely as the likeliest cause.
  private static let parting = 0.6
}
