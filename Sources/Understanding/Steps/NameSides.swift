import DialogueModel

extension Listener {
  /// "The right one" names the side with the very words that make an answer.
  mutating func nameSides() {
    reading.side = side(within: 0..<passage.bytes.count)
    for place in reading.mentions.indices where reading.mentions[place].side == nil {
      reading.mentions[place].side = side(within: reading.mentions[place].span)
    }
    // "I said left, I meant right" says nothing of the left any more.
    guard reading.isCorrection, let meant = reading.side else { return }
    for place in reading.mentions.indices
    where reading.mentions[place].side != nil && reading.mentions[place].side != .both {
      reading.mentions[place].side = meant
    }
  }

  /// "No sorry, the other leg": nothing is said but that it is the side that was not told.
  ///
  /// The part that is named with it was named before, and stays as it was told.
  mutating func hearOtherSide() {
    guard sides.isEmpty, passage.tokens.count <= Self.mostWordsOfASide,
      grammar.contains(where: { $0.key == .otherSide }),
      !reading.mentions.contains(where: { $0.answers.count == 1 || $0.quantity != nil })
    else { return }
    var isTaken = passage.tokens.map { $0.isPassing || $0.traits.contains(.no) }
    for (key, candidate) in grammar
    where key == .otherSide || key == .correction || key == .instead {
      for token in candidate.range { isTaken[token] = true }
    }
    guard isTaken.allSatisfy(\.self) else { return }
    reading.namesOtherSide = true
    reading.mentions = []
    reading.reply = nil
    reading.unused = []
    isUsed = isUsed.map { _ in true }
  }

  private static let mostWordsOfASide = 10

  /// The one side that is named in those bytes of the message, where only one is.
  private func side(within span: Range<Int>) -> Side? {
    var named: PlaceComposer.SideFound?
    for found in sides where !isDenied(found.token) {
      let token = passage.tokens[found.token]
      guard span.lowerBound <= Int(token.start), Int(token.end) <= span.upperBound else { continue }
      if found.side == .both { return nil }
      if let named, named.side != found.side, !isInstead(named.token, found.token) { return nil }
      named = found
    }
    return named?.side
  }

  /// "I said left, I meant right": words of a correction lead from the one to the other.
  private func isInstead(_ first: Int, _ second: Int) -> Bool {
    grammar.contains { key, candidate in
      (key == .correction || key == .instead) && candidate.range.lowerBound > first
        && candidate.range.upperBound <= second
    }
  }

  /// "Not the left, the right" names the right.
  private func isDenied(_ token: Int) -> Bool {
    passage.tokens[max(0, token - 2)..<token].contains {
      $0.traits.contains(.denies) && !$0.traits.contains(.no)
    }
  }
}
