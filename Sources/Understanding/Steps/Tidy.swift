import DialogueModel

extension Listener {
  /// Leaves out what says nothing new: the same twice, and "my knee" beside "outside of the knee".
  mutating func tidyMentions() {
    guard reading.mentions.count > 1 else { return }
    let findings = reading.mentions.map { vocabulary.findingIndex[$0.finding] ?? -1 }
    let order = findings.indices.sorted { one, other in
      findings[one] != findings[other] ? findings[one] < findings[other] : one < other
    }
    var isDropped = Array(repeating: false, count: order.count)
    var first = 0
    while first < order.count {
      var end = first + 1
      while end < order.count, findings[order[end]] == findings[order[first]] { end += 1 }
      if end - first > 1 { tidy(order[first..<end], of: findings[order[first]], &isDropped) }
      first = end
    }
    guard isDropped.contains(true) else { return }
    reading.mentions = reading.mentions.indices.filter { !isDropped[$0] }.map {
      reading.mentions[$0]
    }
  }

  /// Drops what adds nothing to what else is said of one finding.
  private mutating func tidy(_ said: ArraySlice<Int>, of finding: Int, _ isDropped: inout [Bool]) {
    // Findings said very often in one message are compared with their nearest only.
    for (place, index) in zip(said.indices, said) {
      let near = max(said.startIndex, place - 12)..<min(said.endIndex, place + 13)
      for other in said[near] where other != index && !isDropped[other] {
        if adds(reading.mentions[other], beside: reading.mentions[index], isLater: other > index) {
          continue
        }
        isDropped[other] = true
        if reading.mentions[index].side == nil {
          reading.mentions[index].side = reading.mentions[other].side
        }
      }
    }
    guard finding >= 0, vocabulary.places.isPlace[finding] else { return }
    let areWide = said.map { isWide(reading.mentions[$0], finding) }
    for (index, wide) in zip(said, areWide) where wide {
      // "my leg" says nothing beside a nearer place.
      let isNearer = zip(said, areWide).prefix(24).contains { other, wide in
        other != index && !isDropped[other] && !wide
      }
      if isNearer { isDropped[index] = true }
    }
  }

  /// Leaves open which of places that lie in several neighbourhoods.
  private func isWide(_ mention: Mention, _ finding: Int) -> Bool {
    let finding = vocabulary.findings[finding]
    let areas = mention.answers.map { id in
      finding.answers.firstIndex(of: id).flatMap { finding.areas[$0] }
    }
    return areas.contains(nil) || Set(areas).count > 1
  }

  private func adds(_ mention: Mention, beside other: Mention, isLater: Bool) -> Bool {
    guard mention.polarity == other.polarity, mention.quantity == other.quantity else {
      return true
    }
    if mention.answers == other.answers {
      return !isLater || (mention.side != nil && other.side != nil && mention.side != other.side)
    }
    guard mention.answers.count > other.answers.count, !other.answers.isEmpty else { return true }
    return !Set(other.answers).isSubset(of: mention.answers)
  }

  /// Stretches of the message that meant something and were not used.
  mutating func gatherUnused() {
    guard !reading.tone.contains(.foreign) else { return }
    let isDate = datesSaid()
    var stretch: Range<Int>?
    var words = 0
    for (index, token) in passage.tokens.enumerated() {
      if isUsed[index] || (stretch != nil && token.before >= .comma) {
        keepUnused(stretch, words)
        (stretch, words) = (nil, 0)
      }
      // Words that carry no meaning of their own neither begin nor end a stretch.
      guard !isUsed[index], !token.isPassing, !token.traits.contains(.fixed), !token.isNumber,
        !isDate[index]
      else { continue }
      stretch = (stretch?.lowerBound ?? index)..<index + 1
      words += 1
    }
    keepUnused(stretch, words)
  }

  /// By token: it only dates or counts what is said beside it, as "last month" does.
  private func datesSaid() -> [Bool] {
    var isDate = Array(repeating: false, count: passage.tokens.count)
    for span in passage.quantities { for token in span.range { isDate[token] = true } }
    for (key, candidate) in grammar where VocabularyBuilder.measureKeys.contains(key) {
      for token in candidate.range { isDate[token] = true }
    }
    return isDate
  }

  /// One word alone is seldom worth saying back, unless nothing else was said.
  private mutating func keepUnused(_ stretch: Range<Int>?, _ words: Int) {
    guard let stretch, reading.unused.count < 4 else { return }
    let isAll = passage.tokens.count <= 3 && reading.mentions.isEmpty && reading.reply == nil
    guard words >= 2 || isAll else { return }
    let text = passage.text(stretch)
    if text.utf8.count <= 120 { reading.unused.append(text) }
  }
}
