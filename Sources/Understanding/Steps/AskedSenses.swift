import DialogueModel

/// What counts only beside the open question.
struct AskedSenses {
  var finding: Int?
  /// Where it is asked which of several answers is meant, those, by their places.
  private var narrowed: Set<Int>?
  /// Findings of an open checklist.
  var listed: Set<Int> = []
  /// Offers by their place in the vocabulary.
  var offers: Set<Int> = []

  init(_ asked: Asked?, _ vocabulary: Vocabulary) {
    switch asked {
    case .finding(let id, let offered, let isNarrowed):
      finding = vocabulary.findingIndex[id]
      guard isNarrowed, let finding else { break }
      let answers = vocabulary.dialogue.findings[finding].answers
      narrowed = Set(answers.indices.filter { offered.contains(answers[$0].id) })
    case .checklist(let id, _):
      let items = vocabulary.dialogue.checklists.first { $0.id == id }?.items ?? []
      listed = Set(items.compactMap { vocabulary.findingIndex[$0.finding] })
    case .offers(let list):
      let ids = Set(list.map(\.id))
      offers = Set(vocabulary.offers.indices.filter { ids.contains(vocabulary.offers[$0]) })
    case .change, .story, nil: break
    }
  }

  @inline(__always)
  func allows(_ sense: Sense) -> Bool {
    switch sense {
    // "All over", asked which part of the knee, is no leg.
    case .ifAsked(let finding, let answer):
      finding == self.finding && narrowed?.contains(answer) ?? true
    case .offer(let offer): !offers.isEmpty && offers.contains(offer)
    case .answer, .ifAlone, .finding, .notFinding, .name, .part, .direction, .unit, .grammar,
      .topic,
      .term, .condition:
      true
    }
  }
}
