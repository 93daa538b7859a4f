import DialogueModel
import Differential

/// A step as far as it matters for how many questions are still to come, its names resolved once.
enum Prospect: Sendable {
  case listens(Line.ID)
  /// Asks for the finding at a place.
  case asks(Int)
  case checks(Checklist.ID, [Box])
  case narrows(atMost: Int)
  case turns([(when: Claim, steps: [Prospect])], otherwise: [Prospect])
  case goes(State.ID)
  case concludes

  /// The prospects of a script's steps.
  static func all(
    _ steps: [Step], _ boxes: [Checklist.ID: [Box]], _ rulebook: Rulebook
  ) -> [Prospect] {
    steps.flatMap { step -> [Prospect] in
      switch step {
      case .say, .offer: []
      case .listen(let line): [.listens(line.id)]
      case .ask(let list):
        list.compactMap { askable in
          switch askable {
          case .finding(let id): rulebook.numbering.findings[id].map { .asks($0) }
          case .checklist(let id): boxes[id].map { .checks(id, $0) }
          }
        }
      case .narrow(let budget): [.narrows(atMost: budget)]
      case .choose(let branches, let otherwise):
        [
          .turns(
            branches.map { branch in
              (Claim(branch.when, rulebook.numbering), all(branch.steps, boxes, rulebook))
            }, otherwise: all(otherwise, boxes, rulebook))
        ]
      case .go(let state): [.goes(state)]
      case .conclude, .end: [.concludes]
      }
    }
  }
}
