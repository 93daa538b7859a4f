import DialogueModel
import Differential

extension Exchange {
  /// What it fits best with and why, from the very weights that made it so.
  mutating func tellCauses() {
    guard let first = likelyConditions.first, let place = place(of: first),
      place == standing.leading || !(leadingIsHidden)
    else {
      tell(.unclear)
      return
    }
    let others = likelyConditions.dropFirst()
    if standing.chances[place] >= stage.dialogue.settings.fitsBestAbove {
      tell(.fitsBest, ["name": speaker.words(first.called)])
    } else {
      let names = likelyConditions.map { speaker.words($0.called) }
      tell(
        .couldBe,
        ["names": speaker.list(names, .listOr), "name": speaker.words(first.called)])
    }
    if let about = first.about { tell(about) }
    tellReasons(for: place)
    if standing.chances[place] >= stage.dialogue.settings.fitsBestAbove, !others.isEmpty {
      tell(.lessLikely, ["names": speaker.list(others.map { speaker.words($0.called) }, .listOr)])
    }
    tellAlike(first, among: likelyConditions)
    tellWhatWouldChange()
  }

  private func place(of condition: Condition) -> Int? {
    stage.rulebook.numbering.conditions[condition.id]
  }

  private var leadingIsHidden: Bool {
    standing.leading.map { stage.dialogue.conditions[$0].isHidden } ?? true
  }

  private mutating func tellReasons(for condition: Int) {
    let weights = stage.table.weights(of: condition, in: standing)
    let reasons = words(weights.filter { $0.value >= Self.tellingWeight }, atMost: 4)
    if !reasons.isEmpty { tell(.because, ["list": speaker.list(reasons)]) }
    // What was only not ticked in a list was nobody's word against a cause.
    let against = weights.filter { weight in
      weight.value <= -Self.tellingWeight && !(facts[weight.finding].map(saysNo) ?? false)
    }
    let doubts = words(against, atMost: 2)
    if !doubts.isEmpty { tell(.against, ["list": speaker.list(doubts)]) }
  }

  /// A weight that changes the odds by a quarter or more is worth a word.
  private static let tellingWeight = 0.22

  /// What was said, in words, once for each finding.
  private func words(_ weights: [Belief.Weight], atMost most: Int) -> [String] {
    var findings: [Finding.ID] = []
    for weight in weights where !findings.contains(weight.finding) {
      findings.append(weight.finding)
    }
    return findings.prefix(most).compactMap { speaker.known($0) }
  }

  /// Pairs that nobody can tell apart by asking.
  private mutating func tellAlike(_ first: Condition, among told: [Condition]) {
    let names = first.alike.compactMap { stage.cast.conditions[$0] }
      .filter { other in !other.isHidden && told.contains { $0.id == other.id } }
      .map { plain(speaker.words($0.called)) }
    guard !names.isEmpty else { return }
    tell(
      .alike,
      ["name": plain(speaker.words(first.called)), "names": speaker.list(names, .listOr)])
  }

  /// A name without its term in brackets, once that was told.
  private func plain(_ name: String) -> String {
    name.firstIndex(of: "(").map { trimmed(String(name[..<$0])) } ?? name
  }

  /// What is not known and would move the order most.
  private mutating func tellWhatWouldChange() {
    let open = stage.dialogue.findings.indices.filter { place in
      stage.cast.hasQuestion[place] && !circumstances.known.isKnown(place)
        && stage.rulebook.isAskable(place, in: circumstances)
    }
    let worth = mostTelling(open).filter { $0.information >= Self.tellingInformation }
    let names = worth.prefix(2).map { speaker.words(stage.dialogue.findings[$0.finding].called) }
    if !names.isEmpty { tell(.wouldChange, ["list": speaker.list(names, .listOr)]) }
  }

  /// Bits that an answer must be expected to tell to be named.
  private static let tellingInformation = 0.05

  private func mostTelling(_ findings: [Int]) -> [Worth] {
    var survey = Survey(of: stage.table, standing, in: circumstances)
    return findings.map { survey.worth(of: $0) }.sorted { first, second in
      if first.information != second.information { return first.information > second.information }
      return first.finding < second.finding
    }
  }
}
