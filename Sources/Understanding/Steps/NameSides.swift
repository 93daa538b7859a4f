import DialogueModel

extension Listener {
  /// "The right one" names the side with the very words that make an answer.
  mutating func nameSides() {
    reading.side = side(within: 0..<passage.bytes.count)
    for place in reading.mentions.indices where reading.mentions[place].side == nil {
      reading.mentions[place].side = side(within: reading.mentions[place].span)
    }
  }

  /// The one side that is named in those bytes of the message, where only one is.
  private func side(within span: Range<Int>) -> Side? {
    var named: Side?
    for found in sides where !isDenied(found.token) {
      let token = passage.tokens[found.token]
      guard span.lowerBound <= Int(token.start), Int(token.end) <= span.upperBound else { continue }
      if found.side == .both || named.map({ $0 != found.side }) == true { return nil }
      named = found.side
    }
    return named
  }

  /// "Not the left, the right" names the right.
  private func isDenied(_ token: Int) -> Bool {
    passage.tokens[max(0, token - 2)..<token].contains {
      $0.traits.contains(.denies) && !$0.traits.contains(.no)
    }
  }
}
