import DialogueModel

extension Listener {
  /// Leaves out what says nothing new: the same twice, and "my knee" beside "outside of the knee".
  mutating func tidyMentions() {
    var byFinding: [Finding.ID: [Int]] = [:]
    for (index, mention) in reading.mentions.enumerated() {
      byFinding[mention.finding, default: []].append(index)
    }
    var isDropped = Array(repeating: false, count: reading.mentions.count)
    for (_, indices) in byFinding where indices.count > 1 {
      // Findings said very often in one message are compared with their nearest only.
      for (place, index) in indices.enumerated() {
        for other in indices[max(0, place - 12)..<min(indices.count, place + 13)]
        where other != index && !isDropped[other] {
          if adds(reading.mentions[other], beside: reading.mentions[index], isLater: other > index)
          {
            continue
          }
          isDropped[other] = true
          if reading.mentions[index].side == nil {
            reading.mentions[index].side = reading.mentions[other].side
          }
        }
      }
    }
    for (index, mention) in reading.mentions.enumerated() where isWide(mention) {
      // "my leg" says nothing beside a nearer place.
      let nearer = byFinding[mention.finding]?.prefix(24).contains { other in
        other != index && !isDropped[other] && !isWide(reading.mentions[other])
      }
      if nearer == true { isDropped[index] = true }
    }
    reading.mentions = reading.mentions.enumerated().filter { !isDropped[$0.offset] }.map(\.element)
  }

  /// Leaves open which of places that lie in several neighbourhoods.
  private func isWide(_ mention: Mention) -> Bool {
    guard let index = vocabulary.findingIndex[mention.finding],
      vocabulary.places.isPlace[index]
    else { return false }
    let finding = vocabulary.findings[index]
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
    var stretch: Range<Int>?
    var words = 0
    for (index, token) in passage.tokens.enumerated() {
      if isUsed[index] || (stretch != nil && token.before >= .comma) {
        keepUnused(stretch, words)
        (stretch, words) = (nil, 0)
      }
      // Words that carry no meaning of their own neither begin nor end a stretch.
      guard !isUsed[index], !token.isPassing, !token.traits.contains(.fixed), !token.isNumber else {
        continue
      }
      stretch = (stretch?.lowerBound ?? index)..<index + 1
      words += 1
    }
    keepUnused(stretch, words)
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
