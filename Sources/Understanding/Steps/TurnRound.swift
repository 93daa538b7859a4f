import DialogueModel

extension Listener {
  /// "It's not the knee, it's the calf": a denial ends where "it" says what it is instead.
  mutating func turnRound() {
    for place in reading.mentions.indices.dropFirst() {
      guard reading.mentions[place - 1].polarity == .denied,
        reading.mentions[place].polarity == .denied
      else { continue }
      let (before, after) = (reading.mentions[place - 1], reading.mentions[place])
      guard before.finding == after.finding, before.span.upperBound < after.span.lowerBound
      else { continue }
      let between = passage.tokens.filter {
        Int($0.start) >= before.span.upperBound && Int($0.end) <= after.span.lowerBound
      }
      guard between.first?.traits.contains(.pronoun) == true,
        !between.contains(where: { $0.traits.contains(.denies) })
      else { continue }
      reading.mentions[place].polarity = .affirmed
      reading.mentions[place].trigger = nil
    }
  }
}
